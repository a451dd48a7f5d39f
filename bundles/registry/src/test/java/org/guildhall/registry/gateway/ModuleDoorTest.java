// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Hang;
import org.guildhall.api.module.Words;
import org.guildhall.registry.isolation.Quarantine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModuleDoorTest {

    private final Gates gates = new Gates(Duration.ofMillis(20), 3);
    private final Quarantine quarantine = new Quarantine(new Keys());
    private final ModuleDoor door = new ModuleDoor(gates, quarantine);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final Thread hanging = new Thread(this::hang);

    @BeforeEach
    void deploy() {
        gates.add("choir");
        gates.add("library");
        gates.open(Set.of());
        hanging.start();
        while (hanging.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void end() {
        hanging.interrupt();
    }

    @Test
    void moduleThatHangsIsLetInNowhereAndOthersAre() throws InterruptedException {
        door.quarantine(hang("choir", Duration.ZERO));

        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> door.pass("choir", calls::incrementAndGet)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> door.requireWorking("choir")).isInstanceOf(UnavailableException.class);
        assertThat(door.held()).containsExactly("choir");
        assertThat(quarantine.reason("choir", Locale.ENGLISH)).contains("guildhall.event.hangs");
        door.pass("library", calls::incrementAndGet);
        door.requireWorking("library");
        assertThat(calls).hasValue(1);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatHungInTheVersionBeforeSaysNothingOfThisOne() throws InterruptedException {
        door.quarantine(hang("choir", Duration.ofHours(1)));

        assertThat(door.held()).isEmpty();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void partOfThePlatformGoesOn() {
        door.quarantine(hang("core", Duration.ZERO));

        assertThat(door.held()).isEmpty();
    }

    @Test
    void heldAreThoseThatAreSwapped() {
        try (Hold hold = gates.hold("choir")) {
            assertThat(door.held()).containsExactly("choir");
            door.requireWorking("choir");
        }
        assertThat(door.held()).isEmpty();
    }

    private Hang hang(String module, Duration silent) {
        return new Hang(module, hanging, silent, "guildhall.event.hangs", List.of(module, "a/b/DONE", 15L));
    }

    private void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    private static final class Keys implements Words {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key;
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return Map.of();
        }
    }
}
