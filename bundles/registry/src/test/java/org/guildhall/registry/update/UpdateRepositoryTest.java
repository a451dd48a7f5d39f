// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.update.Update.StepTaken;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class UpdateRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    private final TestJpa jpa = TestJpa.open("registry");
    private final UnitOfWork work = jpa.work();
    private final UpdateRepository updates = new UpdateRepository();

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void keepsWhatHappened() {
        Update update = update(1, "essay-contest");
        List<StepTaken> steps = List.of(new StepTaken(UpdateStep.SWAP, 200), new StepTaken(UpdateStep.PROBE, 100));
        Reason reason = Reason.of("registry.update.no-answer", "0.2.0", 6);
        work.housekeep(tx -> {
            updates.add(tx, update);
            updates.reach(tx, update.id(), UpdateStep.SWAP);
            updates.end(tx, update.id(), UpdateState.UNDONE, Optional.of(reason), steps, NOW.plusSeconds(1));
        });

        Update kept = work.read(tx -> updates.find(tx, update.id())).orElseThrow();
        assertThat(kept.state()).isEqualTo(UpdateState.UNDONE);
        assertThat(kept.step()).isEqualTo(UpdateStep.SWAP);
        assertThat(kept.steps()).isEqualTo(steps);
        assertThat(kept.reason()).contains(new Reason("registry.update.no-answer", List.of("0.2.0", "6")));
        assertThat(kept.endedAt()).contains(NOW.plusSeconds(1));
        assertThat(kept.account()).isEqualTo(update.account());
        assertThat(kept.from()).isEqualTo(new Version("0.1.0"));
    }

    @Test
    void knowsTheOneThatRuns() {
        Update update = update(1, "essay-contest");
        work.housekeep(tx -> updates.add(tx, update));
        assertThat(work.read(updates::running)).contains(update);

        work.housekeep(tx -> updates.end(tx, update.id(), UpdateState.DONE, Optional.empty(), List.of(), NOW));
        assertThat(work.read(updates::running)).isEmpty();
    }

    @Test
    void letsNoTwoRunAtOnce() {
        work.housekeep(tx -> updates.add(tx, update(1, "essay-contest")));
        assertThatThrownBy(() -> work.housekeep(tx -> updates.add(tx, update(2, "library"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void listsTheNewestFirst() {
        for (long id = 1; id <= 3; id++) {
            Update update = update(id, id == 2 ? "library" : "essay-contest");
            work.housekeep(tx -> {
                updates.add(tx, update);
                updates.end(tx, update.id(), UpdateState.DONE, Optional.empty(), List.of(), NOW);
            });
        }
        assertThat(ids(Optional.empty())).containsExactly(3L, 2L, 1L);
        assertThat(ids(Optional.of("library"))).containsExactly(2L);
    }

    private List<Long> ids(Optional<String> module) {
        List<Update> found = work.read(tx -> updates.list(tx, module));
        return found.stream().map(update -> update.id().value()).toList();
    }

    private static Update update(long id, String module) {
        return new Update(
                new Id(id),
                module,
                new Version("0.1.0"),
                new Version("0.2.0"),
                "aa",
                "bb",
                UpdateState.RUNNING,
                UpdateStep.REHEARSE,
                List.of(),
                Optional.empty(),
                Optional.of(new Id(9)),
                NOW,
                Optional.empty());
    }
}
