// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxServiceTest {

    private static final Permission JUDGE = Permission.of("essay-contest.entry.judge");
    private static final Permission SUBMIT = Permission.of("essay-contest.entry.submit");
    private static final InboxFilter ALL = new InboxFilter(Optional.empty(), false);

    private final Bench bench = new Bench();
    private final Id funing = bench.union("阜宁县总工会", NATIONAL);
    private final Id mill = bench.union("阜宁县纺织工会", funing);
    private final Id li = bench.member("李秀英", mill);
    private final Actor judge = TestActors.signedIn(new Id(7), funing, Set.of(InboxService.OWN, JUDGE));
    private final Actor member =
            TestActors.member(new Id(8), li, mill, Set.of(NATIONAL, funing, mill), Set.of(InboxService.OWN, SUBMIT));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isReadByWhoeverHasThePermissionThere() {
        bench.inbox.put(approval("entry/1", funing, "red"));

        assertThat(texts(judge)).containsExactly("essay-contest.judge");
        assertThat(texts(member)).isEmpty();
        assertThat(texts(TestActors.signedIn(new Id(9), mill, Set.of(InboxService.OWN, JUDGE))))
                .isEmpty();
    }

    @Test
    void membersReadWhatTheUnionsAboveThemOffer() {
        bench.inbox.put(deadline("edition/1", funing, in(3)));

        assertThat(texts(member)).containsExactly("essay-contest.ends");
    }

    @Test
    void noticeToAMemberIsReadByNobodyElse() {
        Id wang = bench.member("王秀兰", mill);
        Actor other = TestActors.member(
                new Id(9), wang, mill, Set.of(NATIONAL, funing, mill), Set.of(InboxService.OWN, SUBMIT));
        bench.inbox.put(
                InboxDraft.notice("received/1", funing, SUBMIT, li, "essay-contest.received", List.of("春"), "x"));

        assertThat(list(member, ALL).items()).singleElement().satisfies(item -> {
            assertThat(item.values()).containsExactly("春");
            assertThat(item.read()).isFalse();
        });
        assertThat(texts(other)).isEmpty();
    }

    @Test
    void deadlineIsGoneAfterItsDayAndAnApprovalStays() {
        bench.inbox.put(deadline("edition/1", funing, in(3)));
        bench.inbox.put(approval("entry/1", funing, "red"));
        bench.clock.advance(Duration.ofDays(4));

        assertThat(texts(member)).isEmpty();
        assertThat(texts(judge)).containsExactly("essay-contest.judge");
    }

    @Test
    void whatEndsSoonestComesFirstIfAskedSo() {
        bench.inbox.put(deadline("edition/1", funing, in(3)));
        bench.inbox.put(deadline("edition/2", NATIONAL, in(9)));
        bench.inbox.put(deadline("edition/3", mill, in(6)));
        bench.inbox.put(InboxDraft.notice("received/1", funing, SUBMIT, li, "essay-contest.received", List.of(), "x"));
        InboxFilter deadlines = ALL;

        Page<InboxItem> first = bench.inbox.list(member, deadlines, new PageRequest(2, null, true, "dueAt"));
        Page<InboxItem> second = bench.inbox.list(member, deadlines, new PageRequest(2, first.next(), true, "dueAt"));

        assertThat(first.items()).extracting(InboxItem::dueAt).containsExactly(in(3), in(6));
        assertThat(second.items()).extracting(InboxItem::dueAt).containsExactly(in(9));
        assertThat(second.total()).isEqualTo(3);
    }

    @Test
    void isReadOnceAndUnreadAgainWhenItSaysSomethingElse() {
        InboxFilter unread = new InboxFilter(Optional.empty(), true);
        bench.inbox.put(approval("entry/1", funing, "red"));
        Id item = list(judge, ALL).items().get(0).id();

        bench.inbox.markRead(judge, item);
        bench.inbox.markRead(judge, item);
        bench.inbox.put(approval("entry/1", funing, "red"));
        assertThat(list(judge, unread).total()).isZero();
        assertThat(list(judge, ALL).items()).extracting(InboxItem::read).containsExactly(true);

        bench.inbox.put(approval("entry/1", funing, "blue"));
        assertThat(list(judge, unread).total()).isEqualTo(1);
    }

    @Test
    void nobodyHasSeenWhatIsNotForThem() {
        bench.inbox.put(approval("entry/1", funing, "red"));
        Id item = list(judge, ALL).items().get(0).id();

        bench.inbox.markRead(member, item);
        bench.inbox.markRead(TestActors.signedIn(new Id(9), mill, Set.of(InboxService.OWN, JUDGE)), item);
        bench.inbox.markRead(judge, new Id(404));

        assertThat(bench.count("core_inbox_reading")).isZero();
    }

    @Test
    void oldDeadlinesAndNoticesAreClearedAwayAndApprovalsStay() {
        InboxRemoval removal = new InboxRemoval(bench.work, bench.inboxRepository, bench.clock);
        bench.inbox.put(deadline("edition/1", funing, in(3)));
        bench.inbox.put(InboxDraft.notice("received/1", funing, SUBMIT, li, "essay-contest.received", List.of(), "x"));
        bench.inbox.put(approval("entry/1", funing, "red"));

        bench.clock.advance(Duration.ofDays(9));
        removal.tidy();
        assertThat(bench.count("core_inbox_item")).isEqualTo(3);
        bench.clock.advance(Duration.ofDays(2));
        removal.tidy();
        assertThat(texts(member)).containsExactly("essay-contest.received");
        assertThat(bench.count("core_inbox_item")).isEqualTo(2);

        bench.clock.advance(Duration.ofDays(180));
        removal.tidy();
        assertThat(bench.count("core_inbox_item")).isEqualTo(1);
        assertThat(texts(judge)).containsExactly("essay-contest.judge");
    }

    @Test
    void settledItemIsGoneForAll() {
        bench.inbox.put(approval("entry/1", funing, "red"));
        bench.inbox.markRead(judge, list(judge, ALL).items().get(0).id());

        bench.inbox.settle("essay-contest", "entry/1");
        bench.inbox.settle("essay-contest", "entry/1");

        assertThat(texts(judge)).isEmpty();
        assertThat(bench.count("core_inbox_reading")).isZero();
    }

    @Test
    void refusesAnActorWithoutAnInbox() {
        Actor nobody = TestActors.signedIn(new Id(9), funing, Set.of(JUDGE));

        assertThatThrownBy(() -> list(nobody, ALL)).isInstanceOf(ForbiddenException.class);
    }

    private List<String> texts(Actor actor) {
        return list(actor, ALL).items().stream().map(InboxItem::text).toList();
    }

    private Page<InboxItem> list(Actor actor, InboxFilter filter) {
        return bench.inbox.list(actor, filter, new PageRequest(20, null, true));
    }

    private Instant in(int days) {
        return Instant.parse("2026-05-01T08:00:00Z").plus(Duration.ofDays(days));
    }

    private static InboxDraft approval(String key, Id at, String value) {
        return new InboxDraft(
                InboxKind.APPROVAL,
                key,
                at,
                JUDGE,
                Optional.empty(),
                "essay-contest.judge",
                List.of(value, "two\nlines"),
                "essay-contest/entries",
                Optional.empty());
    }

    private static InboxDraft deadline(String key, Id at, Instant due) {
        return InboxDraft.deadline(key, at, SUBMIT, "essay-contest.ends", List.of(), "essay-contest/editions", due);
    }
}
