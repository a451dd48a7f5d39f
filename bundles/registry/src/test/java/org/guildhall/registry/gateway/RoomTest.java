// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.guildhall.api.error.UnavailableException;
import org.junit.jupiter.api.Test;

/** How many come in, and how many wait. */
class RoomTest {

    private static final String ESSAYS = "essay-contest";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Gates gates = gates(LONG, 3);

    @Test
    void turnsAwayWhoeverFindsNoRoomToWait() throws Exception {
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        CountDownLatch refusals = new CountDownLatch(2);
        try (Hold hold = gates.hold(ESSAYS)) {
            for (int i = 0; i < 5; i++) {
                calls.add(GatesTest.call(gates).whenComplete((done, refusal) -> {
                    if (refusal != null) {
                        refusals.countDown();
                    }
                }));
            }
            assertThat(refusals.await(LONG.toSeconds(), SECONDS)).isTrue();
        }
        int refused = 0;
        for (CompletableFuture<Void> call : calls) {
            try {
                call.get(LONG.toSeconds(), SECONDS);
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(UnavailableException.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(2);
    }

    @Test
    void callsThatHangTakeNoPlaceOfTheNextVersion() {
        Gates impatient = gates(SHORT, 100);
        List<Visit> hung = fill(impatient);
        assertThatThrownBy(() -> impatient.pass(ESSAYS, () -> {}))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("registry.gate.full");

        try (Hold hold = impatient.hold(ESSAYS)) {
            assertThat(hold.drain(SHORT)).isEqualTo(Gate.ROOM);
        }
        List<Visit> next = fill(impatient);
        hung.forEach(Visit::close);
        try (Hold hold = impatient.hold(ESSAYS)) {
            assertThat(hold.drain(Duration.ZERO)).isEqualTo(Gate.ROOM);
            next.forEach(Visit::close);
            assertThat(hold.drain(Duration.ZERO)).isZero();
        }
    }

    @Test
    void oneModuleThatHangsTurnsAwayRatherThanTakeAllThreads() throws Exception {
        Gates busy = gates(LONG, Gates.ROOM);
        List<Visit> hung = fill(busy);
        int more = Gate.QUEUE + 1;
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            calls.add(GatesTest.call(busy));
        }
        Awaitility.await("one is turned away")
                .until(() -> calls.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
        hung.forEach(Visit::close);
        Awaitility.await("those who waited came in").until(() -> calls.stream().allMatch(CompletableFuture::isDone));
        assertThat(calls.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(1);
    }

    @Test
    void allModulesTogetherLeaveThreadsToThePlatform() {
        List<Visit> all =
                List.of(gates.enter(List.of(ESSAYS)), gates.enter(List.of("library")), gates.enter(List.of("library")));
        assertThatThrownBy(() -> gates.enter(List.of(ESSAYS)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("registry.gate.full");
        gates.pass("core", () -> {});
        all.forEach(Visit::close);
        gates.pass(ESSAYS, () -> {});
    }

    private static Gates gates(Duration patience, int room) {
        Gates made = GatesTest.gates(patience, room);
        made.add(ESSAYS);
        made.add("library");
        return made;
    }

    private static List<Visit> fill(Gates gates) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < Gate.ROOM; i++) {
            visits.add(gates.enter(List.of(ESSAYS)));
        }
        return visits;
    }
}
