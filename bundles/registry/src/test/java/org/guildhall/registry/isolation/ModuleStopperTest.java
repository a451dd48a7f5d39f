// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.KeysAsWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class ModuleStopperTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Quarantine quarantine = new Quarantine(new KeysAsWords());
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final FakeBundle library = new FakeBundle(Path.of("target/none")).header("Guildhall-Id", "library");

    @AfterEach
    void endAll() {
        end.countDown();
    }

    @Test
    void stopsAModuleInAThreadOfItsOwn() {
        Bundle bundle = library.onStop(() -> events.add(Thread.currentThread().getName()))
                .bundle();
        stopper(LONG).stop(bundle);
        assertThat(bundle.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(events).containsExactly("guildhall-stop-library");
    }

    @Test
    void leavesWhatDoesNotRun() {
        stopper(LONG)
                .stop(library.state(Bundle.RESOLVED)
                        .onStop(() -> events.add("stopped"))
                        .bundle());
        assertThat(events).isEmpty();
    }

    @Test
    void interruptsOneThatHangs() {
        Bundle bundle = library.onStop(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        events.add("broken off");
                    }
                })
                .bundle();
        stopper(SHORT).stop(bundle);
        assertThat(bundle.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(events).containsExactly("broken off");
        assertThat(quarantine.modules()).isEmpty();
    }

    @Test
    void quarantinesOneThatHearsNothing() {
        Bundle bundle = library.onStop(this::hangDeaf).bundle();
        assertThatThrownBy(() -> stopper(SHORT).stop(bundle)).isInstanceOf(ModuleStuckException.class);
        assertThat(quarantine.find("library").orElseThrow().key()).isEqualTo("registry.isolation.stop-hangs");
    }

    @Test
    void quarantinesOneThatRefusesToStop() {
        Bundle bundle = library.onStop(() -> {
                    throw new BundleException("no");
                })
                .bundle();
        assertThatThrownBy(() -> stopper(LONG).stop(bundle)).isInstanceOf(ModuleStuckException.class);
    }

    private void hangDeaf() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                events.add("deaf");
            }
        }
    }

    private ModuleStopper stopper(Duration limit) {
        return new ModuleStopper(quarantine, limit);
    }
}
