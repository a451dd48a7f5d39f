// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.api.error.UnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final String ESSAYS = "essay-contest";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Gates gates = gates(LONG, 3);

    @BeforeEach
    void deploy() {
        gates.add(ESSAYS);
        gates.add("library");
    }

    @Test
    void letsCallsThroughWhileNothingIsSwapped() {
        AtomicInteger calls = new AtomicInteger();
        gates.pass(ESSAYS, calls::incrementAndGet);
        gates.pass("core", calls::incrementAndGet);
        assertThat(calls).hasValue(2);
        assertThat(gates.held()).isEmpty();
    }

    @Test
    void holdsTheModuleThatIsSwappedAndNoOther() throws Exception {
        CompletableFuture<Void> held;
        try (Hold hold = gates.hold(ESSAYS)) {
            assertThat(gates.held()).containsExactly(ESSAYS);
            held = call(gates);
            assertThatThrownBy(() -> held.get(SHORT.toMillis(), MILLISECONDS)).isInstanceOf(TimeoutException.class);
            gates.pass("library", () -> {});
        }
        held.get(LONG.toSeconds(), SECONDS);
        assertThat(gates.held()).isEmpty();
    }

    @Test
    void opensOnlyOnceForEachHold() {
        Hold first = gates.hold(ESSAYS);
        try (Hold second = gates.hold(ESSAYS)) {
            first.close();
            first.close();
            assertThat(gates.held()).containsExactly(ESSAYS);
        }
        assertThat(gates.held()).isEmpty();
    }

    @Test
    void waitsForThoseInside() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> gates.pass(ESSAYS, () -> {
            inside.countDown();
            await(leave);
        }));
        inside.await(LONG.toSeconds(), SECONDS);

        try (Hold hold = gates.hold(ESSAYS)) {
            assertThat(hold.drain(SHORT)).isEqualTo(1);
            leave.countDown();
            assertThat(hold.drain(LONG)).isZero();
        }
        call.get(LONG.toSeconds(), SECONDS);
    }

    @Test
    void nobodyWaitsForEver() {
        Gates impatient = gates(SHORT, 3);
        impatient.add(ESSAYS);
        try (Hold hold = impatient.hold(ESSAYS)) {
            assertThatThrownBy(() -> impatient.pass(ESSAYS, () -> {}))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("registry.gate.busy");
            assertThat(hold.drain(Duration.ZERO)).isZero();
        }
        impatient.pass(ESSAYS, () -> {});
    }

    @Test
    void sendsAwayTheReadersOfStreams() {
        Gate gate = new Gate();
        gate.open();
        List<String> gone = new ArrayList<>();
        Runnable leaving = () -> gone.add("early");
        gate.receive(leaving);
        gate.forget(leaving);
        gate.receive(() -> gone.add("at the hold"));
        gate.hold();
        gate.receive(() -> gone.add("during the hold"));
        gate.release();
        gate.receive(() -> gone.add("after the hold"));
        assertThat(gone).containsExactly("at the hold", "during the hold");
    }

    @Test
    void isOpenedOnlyAgainForWhomNobodyHolds() {
        Gates impatient = gates(SHORT, 3);
        impatient.add(ESSAYS);
        Hold first = impatient.hold(ESSAYS);
        impatient.hold(ESSAYS).close();
        assertThat(impatient.held()).containsExactly(ESSAYS);
        first.close();
        assertThat(impatient.held()).isEmpty();
    }

    @Test
    void isClosedUntilItIsKnownWhatAnUpdateLeft() throws Exception {
        Gates starting = new Gates(SHORT, 3);
        starting.add(ESSAYS);
        starting.add("library");
        assertThat(starting.held()).containsExactlyInAnyOrder(ESSAYS, "library");
        starting.open(Set.of(ESSAYS, "points"));
        starting.add("points");
        starting.add("skills");
        starting.hold(ESSAYS).close();
        assertThat(starting.held()).containsExactlyInAnyOrder(ESSAYS, "points");
        starting.open(Set.of());
        assertThat(starting.held()).isEmpty();
    }

    @Test
    void holdKnowsHowLongItsFirstCallerStillWaits() {
        try (Hold hold = gates.hold(ESSAYS)) {
            assertThat(hold.left()).isBetween(Duration.ofSeconds(1), LONG.minusSeconds(1));
        }
        Gates impatient = gates(SHORT, 3);
        try (Hold hold = impatient.hold(ESSAYS)) {
            assertThat(hold.left()).isZero();
            assertThat(impatient.held()).containsExactly(ESSAYS);
        }
    }

    @Test
    void loadNeverMeetsASwap() throws Exception {
        Gates busy = gates(LONG, 100);
        busy.add(ESSAYS);
        AtomicInteger met = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean swapping = new AtomicBoolean();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        CountDownLatch enough = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            clients.add(CompletableFuture.runAsync(() -> {
                while (enough.getCount() > 0) {
                    busy.pass(ESSAYS, () -> {
                        calls.incrementAndGet();
                        if (swapping.get()) {
                            met.incrementAndGet();
                        }
                    });
                }
            }));
        }
        for (int swap = 0; swap < 200; swap++) {
            int before = calls.get();
            try (Hold hold = busy.hold(ESSAYS)) {
                assertThat(hold.drain(LONG)).isZero();
                swapping.set(true);
                Thread.onSpinWait();
                swapping.set(false);
            }
            while (calls.get() == before) {
                Thread.onSpinWait();
            }
        }
        enough.countDown();
        for (CompletableFuture<Void> client : clients) {
            client.get(LONG.toSeconds(), SECONDS);
        }
        assertThat(met).hasValue(0);
    }

    @Test
    void opensAtLastOnlyIfNobodyHasSaidAnything() {
        Gates told = new Gates(SHORT, 3);
        told.add(ESSAYS);
        told.open(Set.of(ESSAYS));
        told.openAtLast();
        assertThat(told.held()).as("unsettled").containsExactly(ESSAYS);

        Gates untold = new Gates(SHORT, 3);
        untold.add(ESSAYS);
        untold.openAtLast();
        assertThat(untold.held()).isEmpty();
    }

    static Gates gates(Duration patience, int room) {
        Gates made = new Gates(patience, room);
        made.open(Set.of());
        return made;
    }

    static CompletableFuture<Void> call(Gates gates) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        gates.pass(ESSAYS, () -> {});
                        done.complete(null);
                    } catch (UnavailableException e) {
                        done.completeExceptionally(e);
                    }
                })
                .start();
        return done;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(LONG.toSeconds(), SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
