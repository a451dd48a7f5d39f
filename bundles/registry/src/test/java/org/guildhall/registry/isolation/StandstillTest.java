// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.module.KarafTurn;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class StandstillTest {

    private static final int LIMIT_SECONDS = 20;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final FakeKaraf karaf = new FakeKaraf("fake", events);
    private final FakeBundle module = new FakeBundle(Path.of("target/none"));

    @Test
    void hasKarafNeitherStartNorStopIt() {
        karaf.standstill().of(module.bundle());
        assertThat(events).containsExactly(karaf.told());
    }

    @Test
    void tellsKarafNothingThatItKnows() {
        Standstill standstill = karaf.standstill();
        standstill.of(module.bundle());
        standstill.of(module.bundle());
        assertThat(events).containsExactly(karaf.told());
    }

    @Test
    void waitsForNobodyIfKarafKnows() throws Exception {
        KarafTurn turn = new KarafTurn();
        Standstill standstill = karaf.standstill(turn);
        standstill.of(module.bundle());
        turn.make(() ->
                CompletableFuture.runAsync(() -> standstill.of(module.bundle())).get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertThat(events).containsExactly(karaf.told());
    }

    @Test
    void leavesTheVersionThatCameAfterIt() {
        karaf.standstill().of(module.state(Bundle.UNINSTALLED).bundle());
        assertThat(events).isEmpty();
    }

    @Test
    void leavesWhatAnotherBundleCameWith() {
        new FakeKaraf("other", events).standstill().of(module.bundle());
        assertThat(events).isEmpty();
    }
}
