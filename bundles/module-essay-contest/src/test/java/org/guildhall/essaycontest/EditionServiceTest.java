// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditionServiceTest {

    private static final Actor FUNING = Bench.staff(TestUnions.FUNING);

    private static final EditionFilter ALL = EditionFilter.at(TestUnions.FUNING);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void openedEditionIsReadAsItWasWritten() {
        Edition opened = bench.open(TestUnions.FUNING, 2024);

        assertThat(bench.editions.get(FUNING, opened.id())).isEqualTo(opened);
        assertThat(opened.categories()).containsExactly(Bench.STORY, "红色传承故事");
    }

    @Test
    void stateFollowsTheClockToTheMicrosecond() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);

        assertThat(stateAt(edition, Bench.OPENS.minusNanos(1000))).isEqualTo(EditionState.ANNOUNCED);
        assertThat(stateAt(edition, Bench.OPENS)).isEqualTo(EditionState.OPEN);
        assertThat(stateAt(edition, Bench.CLOSES.minusNanos(1000))).isEqualTo(EditionState.OPEN);
        assertThat(stateAt(edition, Bench.CLOSES)).isEqualTo(EditionState.CLOSED);
    }

    @Test
    void closingEndsItAtOnceAndOnlyOnce() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        bench.clock.set(Bench.OPENS.plus(Duration.ofDays(1)));

        Edition closed = bench.editions.close(FUNING, edition.id());

        assertThat(closed.state()).isEqualTo(EditionState.CLOSED);
        assertThat(closed.closesAt()).isEqualTo(bench.clock.instant());
        assertThat(closed.version()).isGreaterThan(edition.version());
        assertThatThrownBy(() -> bench.editions.close(FUNING, edition.id()))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("key", "essay-contest.edition.already-closed");
    }

    @Test
    void editionClosedBeforeItOpensNeverOpens() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        bench.clock.set(Bench.OPENS.minusSeconds(60));

        bench.editions.close(FUNING, edition.id());

        assertThat(stateAt(edition, Bench.OPENS)).isEqualTo(EditionState.CLOSED);
    }

    @Test
    void organizationHoldsOneEditionAYear() {
        bench.open(TestUnions.FUNING, 2024);
        bench.open(TestUnions.FUNING, 2025);
        bench.open(TestUnions.XIANGSHUI, 2024);

        assertThatThrownBy(() -> bench.open(TestUnions.FUNING, 2024))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("key", "essay-contest.edition.year-taken");
    }

    @Test
    void windowMustEndAfterItBegins() {
        assertThat(refusal(List.of(Bench.STORY), Bench.OPENS)).isEqualTo("essay-contest.edition.window");
        assertThat(refusal(List.of(Bench.STORY), Bench.OPENS.plusNanos(999))).isEqualTo("essay-contest.edition.window");
    }

    @Test
    void categoriesHaveDifferentNamesOfReasonableLength() {
        assertThat(refusal(List.of("诗", "诗"), Bench.CLOSES)).isEqualTo("essay-contest.edition.category-twice");
        assertThat(refusal(List.of("诗", " "), Bench.CLOSES)).isEqualTo("guildhall.field.missing");
        assertThat(refusal(List.of("诗", "字".repeat(41)), Bench.CLOSES)).isEqualTo("guildhall.field.too-long");
    }

    @Test
    void tablesHoldWhateverADraftMay() {
        String rare = "𠮷";
        EditionDraft draft = new EditionDraft(
                2024, rare.repeat(100), List.of(rare.repeat(40)), Bench.OPENS, Bench.CLOSES, null, null);

        Edition opened = bench.editions.open(FUNING, TestUnions.FUNING, draft);

        assertThat(opened.theme()).isEqualTo(draft.theme());
        assertThat(opened.maxCharacters()).isEqualTo(2500);
    }

    @Test
    void takesTheLimitThatIsSetUnlessTheCallNamesOne() {
        bench.settings.set(EditionCheck.MAX_CHARACTERS, "3000");

        assertThat(openWith(null, 2024).maxCharacters()).isEqualTo(3000);
        assertThat(openWith(800, 2025).maxCharacters()).isEqualTo(800);
        bench.settings.set(EditionCheck.MAX_CHARACTERS, "500");
        assertThat(bench.editions.list(FUNING, ALL, PageRequest.first()).items())
                .extracting(Edition::maxCharacters)
                .as("what was announced stays")
                .containsExactlyInAnyOrder(3000, 800);
    }

    private Edition openWith(Integer maxCharacters, int year) {
        EditionDraft draft =
                new EditionDraft(year, "劳动美", List.of(Bench.STORY), Bench.OPENS, Bench.CLOSES, maxCharacters, null);
        return bench.editions.open(FUNING, TestUnions.FUNING, draft);
    }

    @Test
    void listShowsTheEditionsOfTheUnionsAboveNewestFirst() {
        Edition older = bench.open(TestUnions.FUNING, 2023);
        Edition newer = bench.open(TestUnions.FUNING, 2024);
        bench.open(TestUnions.XIANGSHUI, 2024);
        EditionFilter below = EditionFilter.at(TestUnions.TEXTILE);

        var first = bench.editions.list(Bench.member(TestMembers.ZHOU), below, new PageRequest(1, null, true));
        var second =
                bench.editions.list(Bench.member(TestMembers.ZHOU), below, new PageRequest(1, first.next(), false));

        assertThat(first.items()).containsExactly(newer);
        assertThat(first.total()).isEqualTo(2);
        assertThat(second.items()).containsExactly(older);
        assertThat(second.next()).isNull();
    }

    @Test
    void listSortsByYearAndByDeadline() {
        Edition later = bench.open(TestUnions.FUNING, 2024);
        Edition earlier = bench.editions.open(
                FUNING,
                TestUnions.FUNING,
                new EditionDraft(
                        2026, "主题", List.of(Bench.STORY), Bench.OPENS, Bench.CLOSES.minusSeconds(60), null, null));

        assertThat(sorted("year")).containsExactly(later, earlier);
        assertThat(sorted("-year")).containsExactly(earlier, later);
        assertThat(sorted("closesAt")).containsExactly(earlier, later);
        assertThat(sorted("-closesAt")).containsExactly(later, earlier);
    }

    private List<Edition> sorted(String sort) {
        var first = bench.editions.list(FUNING, ALL, new PageRequest(1, null, false, sort));
        var second = bench.editions.list(FUNING, ALL, new PageRequest(1, first.next(), false, sort));
        return List.of(first.items().get(0), second.items().get(0));
    }

    @Test
    void listShowsWhatStandsThereNowOfThatYearWithThatTheme() {
        Edition ended = announce(2023, "春天", Bench.OPENS.minusSeconds(60), Bench.OPENS);
        Edition open = announce(2024, "春风 50%", Bench.OPENS, Bench.CLOSES);
        Edition coming = announce(2025, "秋风", Bench.CLOSES.minusSeconds(60), Bench.CLOSES);

        assertThat(found(Optional.of(EditionState.CLOSED), Optional.empty(), ""))
                .containsExactly(ended);
        assertThat(found(Optional.of(EditionState.OPEN), Optional.empty(), "")).containsExactly(open);
        assertThat(found(Optional.of(EditionState.ANNOUNCED), Optional.empty(), ""))
                .containsExactly(coming);
        assertThat(found(Optional.empty(), Optional.of(2023), "")).containsExactly(ended);
        assertThat(found(Optional.empty(), Optional.empty(), "春")).containsExactly(open, ended);
        assertThat(found(Optional.of(EditionState.OPEN), Optional.of(2024), "0%"))
                .containsExactly(open);
        assertThat(found(Optional.of(EditionState.OPEN), Optional.of(2023), "")).isEmpty();
    }

    private Edition announce(int year, String theme, Instant opensAt, Instant closesAt) {
        EditionDraft draft = new EditionDraft(year, theme, List.of(Bench.STORY), opensAt, closesAt, null, null);
        Edition announced = bench.editions.open(FUNING, TestUnions.FUNING, draft);
        return bench.editions.get(FUNING, announced.id());
    }

    private List<Edition> found(Optional<EditionState> state, Optional<Integer> year, String theme) {
        EditionFilter filter = new EditionFilter(TestUnions.FUNING, state, year, theme);
        Page<Edition> page = bench.editions.list(FUNING, filter, new PageRequest(20, null, true));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items();
    }

    @Test
    void completionOffersOnlyWhatTheActorMaySee() {
        Edition own = bench.open(TestUnions.FUNING, 2024);
        bench.open(TestUnions.XIANGSHUI, 2024);

        assertThat(bench.editions.newest(FUNING)).containsExactly(own);
    }

    @Test
    void othersNeitherOpenNorSeeNorClose() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        Actor stranger = Bench.staff(TestUnions.XIANGSHUI);

        assertThatThrownBy(() -> bench.editions.get(stranger, edition.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.editions.close(stranger, edition.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.editions.reopen(stranger, edition.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.editions.change(
                        stranger,
                        edition.id(),
                        1,
                        new EditionChange("新", List.of("诗歌"), Bench.OPENS, Bench.CLOSES, 10, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> bench.editions.open(Bench.member(TestMembers.ZHOU), TestUnions.FUNING, Bench.draft(2025)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(stateAt(edition, Bench.OPENS)).isEqualTo(EditionState.OPEN);
    }

    @Test
    void nobodyCanTellAnUnknownEditionFromOneOutOfReach() {
        Actor stranger = Bench.staff(TestUnions.XIANGSHUI);
        Edition elsewhere = bench.open(TestUnions.FUNING, 2024);

        String outOfReach = catchThrowableOfType(
                        NotFoundException.class, () -> bench.editions.get(stranger, elsewhere.id()))
                .getMessage();

        assertThatThrownBy(() -> bench.editions.get(stranger, new Id(404)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage(outOfReach);
    }

    @Test
    void everyMissingFieldIsToldAtOnce() {
        EditionDraft empty = new EditionDraft(0, " ", null, null, null, 0, null);

        InvalidException refusal = catchThrowableOfType(
                InvalidException.class, () -> bench.editions.open(FUNING, TestUnions.FUNING, empty));

        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactly("year", "theme", "categories", "opensAt", "closesAt", "maxCharacters");
    }

    @Test
    void consoleReadsTimesWithAZone() {
        assertThat(EditionOpenCommand.instant("opensAt", "2024-04-01T08:00+08:00"))
                .isEqualTo(Bench.OPENS);
        assertThatThrownBy(() -> EditionOpenCommand.instant("opensAt", "2024-04-01"))
                .isInstanceOf(InvalidException.class);
    }

    private EditionState stateAt(Edition edition, Instant instant) {
        bench.clock.set(instant);
        return bench.editions.get(FUNING, edition.id()).state();
    }

    private String refusal(List<String> categories, Instant closesAt) {
        EditionDraft draft = new EditionDraft(2024, "主题", categories, Bench.OPENS, closesAt, 10, null);
        try {
            bench.editions.open(FUNING, TestUnions.FUNING, draft);
            return "none";
        } catch (InvalidException e) {
            return e.errors().get(0).key();
        } catch (GuildhallException e) {
            return e.key();
        }
    }
}
