// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposalNoticeTest {

    private final Bench bench = new Bench();
    private final TestInbox inbox = new TestInbox();
    private final ProposalNotice notice = new ProposalNotice(bench.proposals, bench.organizations, inbox);

    @AfterEach
    void close() {
        bench.close();
    }

    private void tell(Proposal proposal) {
        notice.on(new Event(
                bench.ids.next(), "core/proposal/PROPOSED", proposal.id(), proposal.decider(), bench.clock.instant()));
    }

    @Test
    void waitsForWhoeverDecidesUntilItIsDecided() {
        Id west = bench.union("西区总工会", NATIONAL);
        Id east = bench.union("东区总工会", NATIONAL);
        ProposalDraft draft = ProposalDraft.to(ProposalKind.MOVE, east, LocalDate.of(2026, 5, 1));
        Proposal proposal = bench.proposals.propose(PLATFORM, west, draft);

        tell(proposal);

        assertThat(inbox.items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxKind.APPROVAL);
            assertThat(item.organization()).isEqualTo(NATIONAL);
            assertThat(item.link()).isEqualTo("core/proposals/" + proposal.id());
            assertThat(item.values()).isEqualTo(List.of("西区总工会", "core.proposal.kind.move"));
        });

        tell(bench.proposals.accept(PLATFORM, proposal.id(), new DecisionDraft("总工发〔2026〕1号", "")));

        assertThat(inbox.items()).isEmpty();
        assertThat(notice.wants("core/organization/MOVED")).isFalse();
    }
}
