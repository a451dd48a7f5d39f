// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to an edition after its call is out. */
class EditionChangeTest {

    private static final Actor FUNING = Bench.staff(TestUnions.FUNING);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void closeCanBeTakenBackUntilTheAnnouncedDeadline() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        bench.clock.set(Bench.OPENS.plus(Duration.ofDays(1)));
        bench.editions.close(FUNING, edition.id());

        Edition reopened = bench.editions.reopen(FUNING, edition.id());

        assertThat(reopened.state()).isEqualTo(EditionState.OPEN);
        assertThat(reopened.closesAt()).isEqualTo(Bench.CLOSES);
        assertThat(conflict(() -> bench.editions.reopen(FUNING, edition.id())))
                .isEqualTo("essay-contest.edition.not-closed-early");

        bench.editions.close(FUNING, edition.id());
        bench.clock.set(Bench.CLOSES);
        assertThat(conflict(() -> bench.editions.reopen(FUNING, edition.id())))
                .isEqualTo("essay-contest.edition.window-over");
    }

    @Test
    void changesWhatTheCallSaysFromTheVersionThatWasSeen() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        Instant later = Bench.CLOSES.plus(Duration.ofDays(7));
        EditionChange change =
                new EditionChange("新主题", List.of("诗歌", Bench.STORY), Bench.OPENS.minusSeconds(60), later, 20, null);

        Edition changed = bench.editions.change(FUNING, edition.id(), edition.version(), change);

        assertThat(bench.editions.get(FUNING, edition.id())).isEqualTo(changed);
        assertThat(changed.theme()).isEqualTo("新主题");
        assertThat(changed.categories()).containsExactly("诗歌", Bench.STORY);
        assertThat(changed.closesAt()).isEqualTo(later);
        assertThat(changed.maxCharacters()).isEqualTo(20);
        assertThat(changed.year()).isEqualTo(2024);
        assertThat(conflict(() -> bench.editions.change(FUNING, edition.id(), edition.version(), change)))
                .isEqualTo("guildhall.changed-meanwhile");
    }

    @Test
    void changeMayNotContradictTheEntriesThatCameIn() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        bench.entries.submit(Bench.member(TestMembers.ZHOU), edition.id(), Bench.entry("五个字的文"));
        EditionChange change =
                new EditionChange("新", List.of("诗歌"), Bench.OPENS.plusSeconds(1), Bench.OPENS.plusSeconds(2), 4, null);
        EditionChange early = new EditionChange(
                "新", List.of(Bench.STORY), Bench.OPENS.minusSeconds(9), Bench.OPENS.minusSeconds(1), 5, null);

        assertThat(wrongFields(edition, change)).containsExactly("categories", "opensAt", "maxCharacters");
        assertThat(wrongFields(edition, early)).containsExactly("closesAt");
        assertThat(bench.editions.get(FUNING, edition.id())).isEqualTo(edition);
    }

    @Test
    void editionClosedEarlyIsReopenedBeforeItIsChanged() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        Edition closed = bench.editions.close(FUNING, edition.id());
        EditionChange change = new EditionChange("新", List.of("诗歌"), Bench.OPENS, Bench.CLOSES, 10, null);

        assertThat(conflict(() -> bench.editions.change(FUNING, edition.id(), closed.version(), change)))
                .isEqualTo("essay-contest.edition.closed-early");
    }

    private List<String> wrongFields(Edition edition, EditionChange change) {
        return catchThrowableOfType(
                        InvalidException.class,
                        () -> bench.editions.change(FUNING, edition.id(), edition.version(), change))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }

    private static String conflict(ThrowingCallable call) {
        return catchThrowableOfType(ConflictException.class, call).key();
    }
}
