// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ElectionNoticeTest {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 3, 1);

    private final Bench bench = new Bench();
    private final TestInbox inbox = new TestInbox();
    private final ElectionNotice notice = new ElectionNotice(bench.elections, bench.organizations, inbox);

    @AfterEach
    void close() {
        bench.close();
    }

    private Id union(String name, LocalDate since) {
        Id union = bench.add(name, OrganizationKind.GRASSROOTS, zone(), FOUNDED);
        bench.terms.open(PLATFORM, union, new TermDraft(null, since, 3, null));
        return union;
    }

    private Id zone() {
        return bench.add("总工会" + bench.ids.next(), OrganizationKind.GENERAL, NATIONAL, FOUNDED);
    }

    @Test
    void tellsUnionsWhoseTermEndsSoonOrIsOverAndNoOthers() {
        union("即将届满工会", LocalDate.of(2023, 7, 1));
        union("逾期工会", LocalDate.of(2023, 4, 30));
        union("未到期工会", LocalDate.of(2024, 3, 1));

        notice.tidy();
        notice.tidy();

        assertThat(inbox.items())
                .extracting(InboxDraft::kind, InboxDraft::text, InboxDraft::values, InboxDraft::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(
                                InboxKind.DEADLINE,
                                "core.term.notice",
                                List.of("即将届满工会", "1"),
                                Optional.of(Instant.parse("2026-07-01T16:00:00Z"))),
                        tuple(InboxKind.NOTICE, "core.term.notice-overdue", List.of("逾期工会", "1"), Optional.empty()));
    }

    @Test
    void theNextTermSettlesIt() {
        Id union = union("逾期工会", LocalDate.of(2023, 4, 30));
        Event opened = new Event(new Id(1), "core/term/OPENED", union, union, Instant.EPOCH);
        notice.on(opened);
        assertThat(inbox.items()).hasSize(1);

        bench.terms.open(PLATFORM, union, TermDraft.next(LocalDate.of(2026, 4, 1)));
        notice.on(opened);

        assertThat(inbox.items()).isEmpty();
        assertThat(notice.wants("core/organization/REELECTED")).isTrue();
        assertThat(notice.wants("core/organization/ADDED")).isFalse();
    }
}
