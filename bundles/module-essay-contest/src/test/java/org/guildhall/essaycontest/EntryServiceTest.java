// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryServiceTest {

    private static final Actor STAFF = Bench.staff(TestUnions.FUNING);
    private static final Actor AUTHOR = Bench.member(TestMembers.ZHOU);
    private static final Actor OTHER = Bench.member(TestMembers.LI);

    private final Bench bench = new Bench();
    private Id edition;

    @BeforeEach
    void open() {
        edition = bench.open(TestUnions.FUNING, 2024).id();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void submittedEntryIsReadAsItWasWritten() {
        Entry entry = bench.entries.submit(AUTHOR, edition, Bench.entry("劳动 光荣"));

        assertThat(bench.entries.get(STAFF, entry.id())).isEqualTo(entry);
        assertThat(entry.text()).isEqualTo("劳动 光荣");
        assertThat(entry.characters()).isEqualTo(4);
        assertThat(entry.organization()).isEqualTo(TestUnions.TEXTILE);
        assertThat(entry.submittedAt()).isEqualTo(Bench.OPENS);
    }

    @Test
    void deadlineIsKeptToTheMicrosecond() {
        bench.clock.set(Bench.CLOSES);
        assertThatThrownBy(() -> submit(AUTHOR, "晚")).isInstanceOfSatisfying(ConflictException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("essay-contest.entry.too-late");
            assertThat(refusal.arguments()).isEqualTo(List.of(Bench.CLOSES));
        });

        bench.clock.set(Bench.CLOSES.minusNanos(1000));
        assertThat(submit(AUTHOR, "早").submittedAt()).isEqualTo(bench.clock.instant());
    }

    @Test
    void nothingIsTakenBeforeTheContestOpens() {
        bench.clock.set(Bench.OPENS.minusNanos(1000));

        assertThatThrownBy(() -> submit(AUTHOR, "早"))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("key", "essay-contest.entry.too-early");
    }

    @Test
    void nothingIsTakenAfterStaffClosedItEarly() {
        bench.editions.close(STAFF, edition);

        assertThatThrownBy(() -> submit(AUTHOR, "晚"))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("key", "essay-contest.entry.too-late");
        assertThat(bench.jpa.count("essay_contest_entry")).isZero();
    }

    @Test
    void entryThatWaitedForTheClosingIsLate() {
        CompletableFuture<Entry> late = bench.work.write(STAFF, tx -> {
            bench.editionRows.close(tx, edition, bench.clock.instant());
            tx.event("essay-contest/edition/CLOSED", edition, TestUnions.FUNING);
            CompletableFuture<Entry> entry = CompletableFuture.supplyAsync(() -> submit(AUTHOR, "晚"));
            assertThatThrownBy(() -> entry.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return entry;
        });

        assertThat(late)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ConflictException.class)
                .withMessageStartingWith("essay-contest.entry.too-late");
    }

    @ParameterizedTest
    @EnumSource(MemberStatus.class)
    void takesEntriesOfThoseWhoBelongToTheUnion(MemberStatus status) {
        Actor author = Bench.member(bench.members.with(status));

        if (status == MemberStatus.MEMBER || status == MemberStatus.RETAINED) {
            assertThat(submit(author, "文").text()).isEqualTo("文");
        } else {
            assertThatThrownBy(() -> submit(author, "文"))
                    .isInstanceOf(ForbiddenException.class)
                    .hasFieldOrPropertyWithValue("key", "essay-contest.entry.members-only");
        }
    }

    @Test
    void longestAllowedTextIsTakenAndOneCharacterMoreIsNot() {
        assertThat(submit(AUTHOR, "😀".repeat(10) + " \n").characters()).isEqualTo(10);

        assertThat(refused(Bench.entry("字".repeat(11))))
                .isEqualTo(new FieldError("text", "essay-contest.entry.too-long", List.of(11, 10)));
    }

    @Test
    void whiteSpaceAloneIsNoText() {
        assertThat(refused(Bench.entry("　\n")).key()).isEqualTo("essay-contest.entry.empty");
    }

    @Test
    void categoryMustBeOneOfTheEdition() {
        assertThat(refused(new EntryDraft("诗歌", "题", "文")))
                .isEqualTo(new FieldError("category", "essay-contest.entry.category-unknown", List.of("诗歌")));
    }

    @Test
    void memberSubmitsOnceInEachCategory() {
        submit(AUTHOR, "一");
        submit(OTHER, "二");
        bench.entries.submit(AUTHOR, edition, new EntryDraft("红色传承故事", "题", "三"));

        assertThatThrownBy(() -> submit(AUTHOR, "四"))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("key", "essay-contest.entry.category-taken");
        assertThat(texts(bench.entries.own(AUTHOR, edition))).containsExactly("一", "三");
    }

    @Test
    void staffListEntriesInTheOrderTheyCameIn() {
        submit(AUTHOR, "一");
        submit(OTHER, "二");

        var first = bench.entries.list(STAFF, EntryFilter.to(edition), new PageRequest(1, null, true));
        var second = bench.entries.list(STAFF, EntryFilter.to(edition), new PageRequest(1, first.next(), false));

        assertThat(texts(first.items())).containsExactly("一");
        assertThat(first.total()).isEqualTo(2);
        assertThat(texts(second.items())).containsExactly("二");
    }

    @Test
    void staffListTheEntriesToAllTheirEditionsByCategoryTitleAndTime() {
        Id next = bench.open(TestUnions.FUNING, 2025).id();
        Entry first = bench.entries.submit(AUTHOR, edition, new EntryDraft(Bench.STORY, "乙题", "一"));
        bench.clock.set(Bench.OPENS.plusSeconds(60));
        Entry second = bench.entries.submit(AUTHOR, next, new EntryDraft("红色传承故事", "丁题", "二"));

        assertThat(list(new EntryFilter(Optional.empty(), "", ""), null)).containsExactly(first, second);
        assertThat(list(new EntryFilter(Optional.empty(), "", ""), "-submittedAt"))
                .containsExactly(second, first);
        assertThat(list(new EntryFilter(Optional.empty(), "", ""), "title")).containsExactly(second, first);
        assertThat(list(new EntryFilter(Optional.empty(), Bench.STORY, ""), null))
                .containsExactly(first);
        assertThat(list(new EntryFilter(Optional.of(next), "", "题"), null)).containsExactly(second);
        assertThat(list(new EntryFilter(Optional.empty(), "", "甲"), null)).isEmpty();
    }

    private List<String> texts(List<EntrySummary> entries) {
        return entries.stream()
                .map(entry -> bench.entries.get(STAFF, entry.id()).text())
                .toList();
    }

    private List<Entry> list(EntryFilter filter, String sort) {
        List<Entry> seen = new ArrayList<>();
        String after = null;
        do {
            var page = bench.entries.list(STAFF, filter, new PageRequest(1, after, false, sort));
            page.items().forEach(entry -> seen.add(bench.entries.get(STAFF, entry.id())));
            after = page.next();
        } while (after != null);
        return seen;
    }

    @Test
    void unionWithoutAnEditionHasNoEntries() {
        Actor staff = Bench.staff(TestUnions.XIANGSHUI);

        assertThat(bench.entries.list(staff, new EntryFilter(Optional.empty(), "", ""), new PageRequest(1, null, true)))
                .isEqualTo(new Page<>(List.of(), null, 0L));
    }

    @Test
    void memberReadsOnlyTheirOwn() {
        Id entry = submit(AUTHOR, "一").id();

        assertThat(bench.entries.get(AUTHOR, entry).text()).isEqualTo("一");
        assertThatThrownBy(() -> bench.entries.get(OTHER, entry)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.entries.list(OTHER, EntryFilter.to(edition), PageRequest.first()))
                .isInstanceOf(ForbiddenException.class);
        assertThat(bench.entries.own(OTHER, edition)).isEmpty();
    }

    @Test
    void authorsFindTheirOwnOfAllEditionsNewestFirst() {
        submit(AUTHOR, "一");
        submit(OTHER, "二");
        bench.entries.submit(AUTHOR, bench.open(TestUnions.FUNING, 2025).id(), Bench.entry("三"));

        assertThat(texts(bench.entries.own(AUTHOR))).containsExactly("三", "一");
        assertThatThrownBy(() -> bench.entries.own(STAFF)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void editionOfAnotherOrganizationIsOutOfReach() {
        Id elsewhere = bench.open(TestUnions.XIANGSHUI, 2024).id();

        assertThatThrownBy(() -> bench.entries.submit(AUTHOR, elsewhere, Bench.entry("文")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.entries.list(STAFF, EntryFilter.to(elsewhere), PageRequest.first()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyCanTellAnUnknownEntryFromOneOutOfReach() {
        Actor stranger = Bench.staff(TestUnions.XIANGSHUI);
        Id entry = submit(AUTHOR, "文").id();

        String outOfReach = catchThrowableOfType(NotFoundException.class, () -> bench.entries.get(stranger, entry))
                .getMessage();

        assertThatThrownBy(() -> bench.entries.get(stranger, new Id(404)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage(outOfReach);
    }

    @Test
    void onlyMembersSubmit() {
        Actor noMember =
                TestActors.signedIn(new Id(2), TestUnions.FUNING, Set.of(EditionService.VIEW, EntryService.SUBMIT));

        assertThatThrownBy(() -> submit(noMember, "文"))
                .isInstanceOf(ForbiddenException.class)
                .hasFieldOrPropertyWithValue("key", "essay-contest.entry.members-only");
        assertThat(bench.entries.own(noMember, edition)).isEmpty();
    }

    private Entry submit(Actor author, String text) {
        return bench.entries.submit(author, edition, Bench.entry(text));
    }

    private FieldError refused(EntryDraft draft) {
        return catchThrowableOfType(InvalidException.class, () -> bench.entries.submit(AUTHOR, edition, draft))
                .errors()
                .get(0);
    }
}
