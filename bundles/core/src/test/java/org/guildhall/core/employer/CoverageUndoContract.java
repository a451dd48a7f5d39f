// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.api.organization.OrganizationKind.BRANCH;
import static org.guildhall.core.Bench.PLATFORM;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.core.GraphShape;
import org.guildhall.core.proposal.DecisionDraft;
import org.guildhall.core.proposal.EndReason;
import org.guildhall.core.proposal.Proposal;
import org.guildhall.core.proposal.ProposalDraft;
import org.junit.jupiter.api.Test;

/** What becomes of the employers of a union that ends, and comes back. */
abstract class CoverageUndoContract extends EmployersContract {

    private Proposal dissolved(Id union) {
        Proposal proposal = bench.proposals.propose(
                PLATFORM, union, ProposalDraft.dissolve(EndReason.DECIDED, Optional.empty(), TODAY));
        return bench.proposals.accept(PLATFORM, proposal.id(), new DecisionDraft("总工发〔2026〕1号", ""));
    }

    @Test
    void aUnionThatIsNoMoreCoversNobody() {
        Employer one = employers.add("海澜公司", FIRST, mill);
        cover(one, mill, SPRING);
        dissolved(mill);

        assertThat(listed(new EmployerFilter(zone, "", "", "", true, false)))
                .as("on its list still, below the union above")
                .containsExactly("海澜公司");
        assertThat(employers.coverages.employers(PLATFORM, mill, TODAY)).isEmpty();
        assertThat(cover(one, joint, TODAY).organization()).isEqualTo(joint);
        assertThat(employers.coverages.unions(PLATFORM, one.id()))
                .extracting(Coverage::until)
                .containsExactly(TODAY, null);
    }

    @Test
    void undoingAnEndCoversTheSameAgainUnlessTheyHaveAnotherUnionOrAreNoMore() {
        Employer one = add("海澜公司", FIRST);
        cover(one, mill, SPRING);
        GraphShape before = GraphShape.of(bench.jpa.dataSource());
        bench.proposals.undo(PLATFORM, dissolved(mill).id());
        assertThat(GraphShape.of(bench.jpa.dataSource())).isEqualTo(before);

        Proposal proposal = dissolved(mill);
        Coverage other = cover(one, joint, TODAY);
        refused("core.proposal.touched-since", () -> bench.proposals.undo(PLATFORM, proposal.id()));
        employers.coverages.uncover(PLATFORM, other.id(), TODAY);
        employers.service.end(PLATFORM, one.id(), TODAY);
        refused("core.proposal.touched-since", () -> bench.proposals.undo(PLATFORM, proposal.id()));
        assertThat(employers.coverages.employers(PLATFORM, mill, TODAY)).isEmpty();
    }

    @Test
    void undoingASplitTakesNoEmployersWithIt() {
        bench.member("王秀英", mill);
        Id branch = bench.add("一分会", BRANCH, mill, SPRING);
        Proposal split =
                bench.proposals.propose(PLATFORM, mill, ProposalDraft.split("二厂工会", List.of(branch), List.of(), TODAY));
        bench.proposals.accept(PLATFORM, split.id(), new DecisionDraft("总工发〔2026〕2号", ""));
        Id created =
                bench.organizations.listNamed(PLATFORM, zone, "二厂工会").get(0).id();
        employers.add("二厂公司", SECOND, created);

        assertThatThrownBy(() -> bench.proposals.undo(PLATFORM, split.id())).isInstanceOf(ConflictException.class);
        assertThat(bench.count("core_employer")).isEqualTo(1);
    }

    @Test
    void neitherChangesAnEmployerThatEndedNorListsOneWithAUnionThatDid() {
        Employer one = add("海澜公司", FIRST);
        dissolved(mill);
        refused(
                "core.organization.ended",
                () -> employers.service.change(
                        PLATFORM, one.id(), one.version(), employers.draft("海澜公司", FIRST, mill)));

        Employer ended = employers.service.end(PLATFORM, one.id(), TODAY);
        refused(
                "core.employer.ended-already",
                () -> employers.service.change(
                        PLATFORM, one.id(), ended.version(), employers.draft("海澜集团", FIRST, zone)));
    }
}
