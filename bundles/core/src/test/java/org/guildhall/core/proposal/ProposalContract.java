// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.api.organization.OrganizationKind.CHAIN_FEDERATION;
import static org.guildhall.api.organization.OrganizationKind.GENERAL;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.GraphShape;
import org.guildhall.core.NestedSets;
import org.guildhall.core.proposal.Effect.What;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every database when organizations are moved, merged, split and dissolved. */
abstract class ProposalContract {

    static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    static final DecisionDraft AGREED = new DecisionDraft("苏工发〔2026〕1号", "");

    Bench bench;
    Id province;
    Id west;
    Id east;
    Id mill;
    Id dyeworks;
    Id chain;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        province = bench.add("江苏省总工会", GENERAL, NATIONAL, SPRING);
        west = bench.add("西区总工会", GENERAL, province, SPRING);
        east = bench.add("东区总工会", GENERAL, province, SPRING);
        mill = bench.add("纺织厂工会", GRASSROOTS, west, SPRING);
        dyeworks = bench.add("印染厂工会", GRASSROOTS, west, SPRING);
        chain = bench.add("纺织产业链工会联合会", CHAIN_FEDERATION, province, SPRING);
        bench.edges.join(PLATFORM, mill, new EdgeDraft(chain, EdgeType.CHAIN, SPRING));
        bench.member("王秀英", mill);
        bench.member("李强", mill, MemberStatus.RETAINED);
    }

    @AfterEach
    void close() {
        NestedSets.assertValid(bench.places());
        bench.close();
    }

    Proposal done(Id organization, ProposalDraft draft) {
        Proposal proposal = bench.proposals.propose(PLATFORM, organization, draft);
        return bench.proposals.accept(PLATFORM, proposal.id(), AGREED);
    }

    void refused(String key, Id organization, ProposalDraft draft) {
        GraphShape before = shape();
        assertThatThrownBy(() -> bench.proposals.propose(PLATFORM, organization, draft))
                .isInstanceOfSatisfying(
                        GuildhallException.class, e -> assertThat(key(e)).isEqualTo(key));
        assertThat(shape()).isEqualTo(before);
    }

    static String key(GuildhallException e) {
        return e instanceof InvalidException invalid && !invalid.errors().isEmpty()
                ? invalid.errors().get(0).key()
                : e.key();
    }

    GraphShape shape() {
        return GraphShape.of(bench.jpa.dataSource());
    }

    private List<String> names(Id top, LocalDate day) {
        return bench.history.tree(PLATFORM, top, day).stream()
                .map(Organization::name)
                .toList();
    }

    @Test
    void aPreviewTellsWhatChangesForHowManyAndChangesNothing() {
        GraphShape before = shape();

        Preview preview = bench.proposals.preview(PLATFORM, west, ProposalDraft.to(ProposalKind.MOVE, east, SUMMER));

        assertThat(preview.decider()).isEqualTo(province);
        assertThat(preview.effects()).containsExactly(new Effect(What.MOVED, west, "西区总工会", "江苏省总工会", "东区总工会", 3, 2));
        assertThat(bench.proposals
                        .preview(PLATFORM, mill, ProposalDraft.to(ProposalKind.MOVE, east, SUMMER))
                        .effects())
                .extracting(Effect::organizations, Effect::members)
                .containsExactly(tuple(1L, 2L));
        assertThat(shape()).isEqualTo(before);
    }

    @Test
    void movesWithEverythingBelowFromItsDayOn() {
        Proposal proposal = done(mill, ProposalDraft.to(ProposalKind.MOVE, east, SUMMER));

        assertThat(proposal.state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(proposal.document()).isEqualTo(AGREED.document());
        assertThat(bench.organizations.get(PLATFORM, mill).parent()).isEqualTo(east);
        assertThat(names(west, SUMMER.minusDays(1))).containsExactly("西区总工会", "纺织厂工会", "印染厂工会");
        assertThat(names(west, SUMMER)).containsExactly("西区总工会", "印染厂工会");
        assertThat(names(east, SUMMER)).containsExactly("东区总工会", "纺织厂工会");
        assertThat(bench.edges.list(PLATFORM, mill, TODAY)).hasSize(1);
    }

    @Test
    void mergesWhatItLeadsItsMembersAndThoseWhoJoinedIt() {
        Id other = bench.add("服装产业链工会联合会", CHAIN_FEDERATION, province, SPRING);
        Id group = bench.add("丝绸厂工会", GRASSROOTS, chain, SPRING);

        done(chain, ProposalDraft.to(ProposalKind.MERGE, other, SUMMER));

        assertThat(bench.organizations.get(PLATFORM, group).parent()).isEqualTo(other);
        assertThat(bench.edges.list(PLATFORM, mill, TODAY))
                .extracting(OrganizationEdge::parent, OrganizationEdge::since)
                .containsExactly(tuple(other, SUMMER));
        assertThat(bench.organizations.get(PLATFORM, chain).state().ended()).isTrue();
        assertThat(names(province, TODAY)).doesNotContain("纺织产业链工会联合会");
        assertThat(names(province, SUMMER.minusDays(1))).contains("纺织产业链工会联合会");
    }

    @Test
    void splitsUnionsAndMembersOff() {
        Id wang = bench.member("王芳", west);
        ProposalDraft draft = ProposalDraft.split("开发区总工会", List.of(mill), List.of(wang), SUMMER);

        done(west, draft);

        assertThat(names(province, TODAY))
                .containsExactly("江苏省总工会", "西区总工会", "印染厂工会", "东区总工会", "纺织产业链工会联合会", "开发区总工会", "纺织厂工会");
        Id created = bench.organizations.get(PLATFORM, mill).parent();
        assertThat(bench.members.get(PLATFORM, wang).organization()).isEqualTo(created);
        refused("core.organization.name-taken", east, draft);
    }

    @Test
    void whenAnEmployerEndsItsMembersKeepTheirMembership() {
        done(mill, ProposalDraft.dissolve(EndReason.EMPLOYER_ENDED, Optional.empty(), TODAY));

        assertThat(bench.organizations.get(PLATFORM, mill).state().ended()).isTrue();
        assertThat(shape().members()).allMatch(row -> row.endsWith(west.value() + " RETAINED"));
        assertThat(bench.edges.list(PLATFORM, mill, TODAY)).isEmpty();
    }

    @Test
    void aUnionWithMembersEndsOnlyWhenItIsSaidWhereTheyGo() {
        refused("core.proposal.members-left", mill, ProposalDraft.dissolve(EndReason.DECIDED, Optional.empty(), TODAY));
        refused("core.proposal.leads-others", west, ProposalDraft.dissolve(EndReason.DECIDED, Optional.empty(), TODAY));
        refused(
                "core.proposal.members-stay",
                mill,
                ProposalDraft.dissolve(EndReason.DECIDED, Optional.of(mill), TODAY));

        done(mill, ProposalDraft.dissolve(EndReason.DECIDED, Optional.of(dyeworks), TODAY));

        assertThat(shape().members()).allMatch(row -> row.contains(" " + dyeworks.value() + " "));
        assertThat(bench.add("纺织厂工会", GRASSROOTS, west, TODAY)).isNotNull();
    }

    @Test
    void refusesWhatCannotBe() {
        Id anhui = bench.add("安徽省总工会", GENERAL, NATIONAL, SUMMER);
        Id hefei = bench.add("合肥市总工会", GENERAL, anhui, SUMMER);

        refused("core.proposal.across-provinces", west, ProposalDraft.to(ProposalKind.MERGE, hefei, TODAY));
        refused("core.proposal.kinds-differ", mill, ProposalDraft.to(ProposalKind.MERGE, chain, TODAY));
        refused("core.organization.circle", west, ProposalDraft.to(ProposalKind.MOVE, west, TODAY));
        refused("core.organization.kind-misplaced", west, ProposalDraft.to(ProposalKind.MOVE, mill, TODAY));
        refused("core.organization.circle", province, ProposalDraft.to(ProposalKind.MERGE, west, TODAY));
        refused("core.organization.before-founding", hefei, ProposalDraft.to(ProposalKind.MOVE, west, SPRING));
        refused("core.organization.before-founding", west, ProposalDraft.to(ProposalKind.MOVE, hefei, SPRING));
        refused("core.organization.day-ahead", west, ProposalDraft.to(ProposalKind.MOVE, east, TODAY.plusDays(1)));
        refused("core.proposal.led-already", mill, ProposalDraft.to(ProposalKind.MOVE, west, TODAY));
        refused("core.proposal.no-part", west, ProposalDraft.split("新", List.of(chain), List.of(), TODAY));
        refused("core.proposal.nothing-to-split", west, ProposalDraft.split("新", List.of(), List.of(), TODAY));
        refused("core.proposal.root", NATIONAL, ProposalDraft.to(ProposalKind.MOVE, west, TODAY));
        done(mill, ProposalDraft.to(ProposalKind.MOVE, east, TODAY));
        refused("core.organization.changed-later", mill, ProposalDraft.to(ProposalKind.MOVE, west, SUMMER));
    }

    @Test
    void undoRestoresTheGraphExactly() {
        Id other = bench.add("服装产业链工会联合会", CHAIN_FEDERATION, province, SPRING);
        Id wang = bench.member("王芳", mill);
        GraphShape before = shape();
        List<Proposal> all = List.of(
                done(chain, ProposalDraft.to(ProposalKind.MERGE, other, SUMMER)),
                done(mill, ProposalDraft.to(ProposalKind.MOVE, east, SPRING)),
                done(mill, ProposalDraft.split("纺织二厂工会", List.of(), List.of(wang), SUMMER)),
                done(west, ProposalDraft.split("开发区总工会", List.of(dyeworks), List.of(), SUMMER)),
                done(mill, ProposalDraft.dissolve(EndReason.EMPLOYER_ENDED, Optional.empty(), TODAY)));

        for (int i = all.size() - 1; i >= 0; i--) {
            assertThat(bench.proposals.undo(PLATFORM, all.get(i).id()).state()).isEqualTo(ProposalState.UNDONE);
            NestedSets.assertValid(bench.places());
        }

        assertThat(shape()).isEqualTo(before);
        assertThatThrownBy(() -> bench.proposals.undo(PLATFORM, all.get(0).id()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatHasChangedAgainIsNotUndone() {
        Proposal first = done(mill, ProposalDraft.to(ProposalKind.MOVE, east, SUMMER));
        done(mill, ProposalDraft.to(ProposalKind.MOVE, west, TODAY));
        Proposal split = done(west, ProposalDraft.split("开发区总工会", List.of(dyeworks), List.of(), SUMMER));
        bench.member("新会员", bench.organizations.get(PLATFORM, dyeworks).parent());
        GraphShape before = shape();

        for (Proposal touched : List.of(first, split)) {
            assertThatThrownBy(() -> bench.proposals.undo(PLATFORM, touched.id()))
                    .isInstanceOfSatisfying(
                            ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.proposal.touched-since"));
        }
        assertThat(shape()).isEqualTo(before);
    }

    @Test
    void whatHasLedOneThatEndedIsNotUndone() {
        Proposal split = done(west, ProposalDraft.split("开发区总工会", List.of(dyeworks), List.of(), SUMMER));
        Id created = bench.organizations.get(PLATFORM, dyeworks).parent();
        Id shop = bench.add("小店工会", GRASSROOTS, created, SUMMER);
        done(shop, ProposalDraft.dissolve(EndReason.DECIDED, Optional.empty(), TODAY));

        assertThatThrownBy(() -> bench.proposals.undo(PLATFORM, split.id()))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.proposal.touched-since"));
    }

    @Test
    void nobodyDecidesAloneAndOnlyTheUnionAboveDecides() {
        Actor clerk =
                TestActors.signedIn(new Id(7), mill, Set.of(OrganizationService.MANAGE, OrganizationService.APPROVE));
        Actor above = TestActors.signedIn(new Id(8), west, Set.of(OrganizationService.APPROVE));
        ProposalDraft draft = ProposalDraft.dissolve(EndReason.EMPLOYER_ENDED, Optional.empty(), TODAY);
        Proposal proposal = bench.proposals.propose(clerk, mill, draft);
        Actor same = TestActors.signedIn(new Id(7), west, Set.of(OrganizationService.APPROVE));

        assertThatThrownBy(() -> bench.proposals.accept(clerk, proposal.id(), AGREED))
                .isInstanceOf(GuildhallException.class);
        assertThatThrownBy(() -> bench.proposals.accept(same, proposal.id(), AGREED))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.proposal.own"));
        assertThatThrownBy(() -> bench.proposals.accept(above, proposal.id(), new DecisionDraft(" ", "")))
                .isInstanceOf(InvalidException.class);
        assertThat(bench.proposals.accept(above, proposal.id(), AGREED).state()).isEqualTo(ProposalState.ACCEPTED);
        assertThatThrownBy(() -> bench.proposals.refuse(above, proposal.id(), AGREED))
                .isInstanceOf(ConflictException.class);
    }
}
