// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.api.officer.Post.CHAIR;
import static org.guildhall.api.officer.Post.COMMITTEE_MEMBER;
import static org.guildhall.api.officer.Post.VICE_CHAIR;
import static org.guildhall.api.organization.OrganizationKind.CHAIN_FEDERATION;
import static org.guildhall.api.organization.OrganizationKind.GENERAL;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.officer.Post;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.history.Difference;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for officers on every database. */
abstract class OfficersContract {

    static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    Bench bench;
    Id zone;
    Id chain;
    private Id mill;
    private Id li;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        zone = bench.add("威海高新区总工会", GENERAL, NATIONAL, SPRING);
        chain = bench.add("医疗器械产业链工会联合会", CHAIN_FEDERATION, zone, SPRING);
        mill = bench.add("医疗器械公司工会", GRASSROOTS, zone, SPRING);
        li = bench.member("李富强", mill);
        bench.edges.join(PLATFORM, mill, new EdgeDraft(chain, EdgeType.CHAIN, SPRING));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    Officer appoint(Id organization, String name, Post post, LocalDate since) {
        return bench.officers.appoint(PLATFORM, organization, named(name, post, since, null));
    }

    private static OfficerDraft named(String name, Post post, LocalDate since, LocalDate until) {
        return new OfficerDraft(null, name, post, false, since, until);
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(GuildhallException.class, e -> assertThat(key(e))
                .isEqualTo(key));
    }

    private static String key(GuildhallException e) {
        return e instanceof InvalidException invalid && !invalid.errors().isEmpty()
                ? invalid.errors().get(0).key()
                : e.key();
    }

    @Test
    void oneMemberHoldsTwoOfficesAndBothAreShown() {
        bench.officers.appoint(PLATFORM, mill, OfficerDraft.of(li, CHAIR, SPRING));
        bench.officers.appoint(PLATFORM, chain, OfficerDraft.of(li, CHAIR, SUMMER));

        assertThat(bench.officers.listHeld(PLATFORM, li, TODAY))
                .extracting(Officer::name, Officer::organization, Officer::post)
                .containsExactly(tuple("李富强", mill, CHAIR), tuple("李富强", chain, CHAIR));
        List<Officer> here = bench.officers.list(PLATFORM, mill, TODAY);
        assertThat(bench.officerViews.of(PLATFORM, here, TODAY, Locale.ENGLISH))
                .extracting(OfficerView::also)
                .containsExactly("医疗器械产业链工会联合会 en core.officer.post.chair []");
        assertThat(bench.officerViews.of(PLATFORM, here, SUMMER.minusDays(1), Locale.ENGLISH))
                .extracting(OfficerView::also)
                .containsExactly("");
    }

    @Test
    void tellsWhoHeldWhichPostOnAnyDay() {
        Officer first = appoint(mill, "王秀英", CHAIR, SPRING);
        bench.officers.end(PLATFORM, first.id(), SUMMER);
        appoint(mill, "赵敏", VICE_CHAIR, SPRING);
        appoint(mill, "周杰", CHAIR, SUMMER);

        assertThat(bench.officers.list(PLATFORM, mill, SUMMER.minusDays(1)))
                .extracting(Officer::name)
                .containsExactly("王秀英", "赵敏");
        assertThat(bench.officers.list(PLATFORM, mill, SUMMER))
                .extracting(Officer::name)
                .containsExactly("周杰", "赵敏");
        assertThat(bench.officers.list(PLATFORM, mill, SPRING.minusDays(1))).isEmpty();
    }

    @Test
    void aComparisonOfTwoDaysTellsWhoCameAndWhoWent() {
        Officer first = appoint(mill, "王秀英", CHAIR, SPRING);
        bench.officers.end(PLATFORM, first.id(), SUMMER);
        appoint(mill, "周杰", CHAIR, SUMMER);
        appoint(mill, "赵敏", VICE_CHAIR, SPRING);

        assertThat(bench.history.compare(PLATFORM, zone, SUMMER.minusDays(1), TODAY))
                .extracting(Difference::what, Difference::post, Difference::before, Difference::after)
                .containsExactly(
                        tuple(Difference.What.RETIRED, CHAIR, "王秀英", ""),
                        tuple(Difference.What.APPOINTED, CHAIR, "", "周杰"));
        assertThat(bench.history.compare(PLATFORM, chain, SUMMER.minusDays(1), TODAY))
                .isEmpty();
    }

    @Test
    void refusesDaysWhenTheUnionWasNotThere() {
        refused("core.organization.before-founding", () -> appoint(mill, "王秀英", CHAIR, SPRING.minusDays(1)));
        refused("core.organization.day-ahead", () -> appoint(mill, "王秀英", CHAIR, TODAY.plusDays(1)));
        refused(
                "core.officer.ends-before",
                () -> bench.officers.appoint(PLATFORM, mill, named("王秀英", CHAIR, SUMMER, SPRING)));
        refused("guildhall.field.missing", () -> appoint(mill, " ", CHAIR, SPRING));
    }

    @Test
    void refusesTheSamePersonTwiceAndASecondChair() {
        bench.officers.appoint(PLATFORM, mill, OfficerDraft.of(li, COMMITTEE_MEMBER, SPRING));
        appoint(mill, "王秀英", CHAIR, SUMMER);

        refused(
                "core.officer.holds-already",
                () -> bench.officers.appoint(PLATFORM, mill, OfficerDraft.of(li, COMMITTEE_MEMBER, TODAY)));
        refused("core.officer.holds-already", () -> appoint(mill, "李富强", COMMITTEE_MEMBER, TODAY));
        refused("core.officer.seat-taken", () -> appoint(mill, "赵敏", CHAIR, TODAY));
        refused("core.officer.seat-taken", () -> appoint(mill, "赵敏", CHAIR, SPRING));
        assertThat(bench.officers
                        .appoint(PLATFORM, mill, named("赵敏", CHAIR, SPRING, SUMMER))
                        .until())
                .isEqualTo(SUMMER);
        assertThat(appoint(mill, "赵敏", VICE_CHAIR, TODAY).since()).isEqualTo(TODAY);
    }

    @Test
    void twoPeopleOfOneNameAreTwoPeople() {
        Id other = bench.member("李富强", mill);
        bench.officers.appoint(PLATFORM, mill, OfficerDraft.of(li, COMMITTEE_MEMBER, SPRING));

        assertThat(bench.officers
                        .appoint(PLATFORM, mill, OfficerDraft.of(other, COMMITTEE_MEMBER, SPRING))
                        .name())
                .isEqualTo("李富强");
    }

    @Test
    void refusesAMemberWhoBelongsElsewhere() {
        Id stranger = bench.member("陈静", bench.add("外地公司工会", GRASSROOTS, NATIONAL, SPRING));

        refused(
                "core.officer.belongs-elsewhere",
                () -> bench.officers.appoint(PLATFORM, chain, OfficerDraft.of(stranger, CHAIR, TODAY)));
        assertThat(bench.officers
                        .appoint(PLATFORM, zone, OfficerDraft.of(li, VICE_CHAIR, TODAY))
                        .organization())
                .isEqualTo(zone);
    }

    @Test
    void correctsAndEndsWhatWasWrittenDown() {
        Officer officer = appoint(mill, "王秀英", CHAIR, SPRING);
        Officer corrected = bench.officers.change(
                PLATFORM, officer.id(), officer.version(), new OfficerDraft(null, "王秀英", CHAIR, true, SUMMER, null));

        assertThat(corrected.since()).isEqualTo(SUMMER);
        assertThat(corrected.fullTime()).isTrue();
        refused(
                "guildhall.changed-meanwhile",
                () -> bench.officers.change(
                        PLATFORM, officer.id(), officer.version(), named("王秀", CHAIR, SPRING, null)));
        refused("core.officer.before-beginning", () -> bench.officers.end(PLATFORM, officer.id(), SPRING));
        assertThat(bench.officers.end(PLATFORM, officer.id(), TODAY).until()).isEqualTo(TODAY);
        refused("core.officer.ended-already", () -> bench.officers.end(PLATFORM, officer.id(), TODAY));
    }

    @Test
    void listsThoseOfAllUnionsBelowPageByPage() {
        appoint(zone, "孙丽", CHAIR, SPRING);
        appoint(mill, "王秀英", CHAIR, SPRING);
        appoint(mill, "赵敏", VICE_CHAIR, SPRING);
        OfficerFilter all = new OfficerFilter(zone, "", Optional.empty());

        var first = bench.officers.list(PLATFORM, all, TODAY, new PageRequest(2, null, true));
        var second = bench.officers.list(PLATFORM, all, TODAY, new PageRequest(2, first.next(), false));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).extracting(Officer::name).containsExactly("孙丽", "王秀英");
        assertThat(second.items()).extracting(Officer::name).containsExactly("赵敏");
        assertThat(bench.officers
                        .list(
                                PLATFORM,
                                new OfficerFilter(zone, "秀", Optional.of(CHAIR)),
                                TODAY,
                                new PageRequest(9, null, false, "-name"))
                        .items())
                .extracting(Officer::name)
                .containsExactly("王秀英");
    }

    @Test
    void warnsOfACommitteeThatIsTooSmallAndCites() {
        Officer chair = appoint(mill, "王秀英", CHAIR, SPRING);
        appoint(mill, "王秀英", COMMITTEE_MEMBER, SPRING);
        for (int i = 0; i < 24; i++) {
            bench.member("会员" + i, mill);
        }

        Committee committee = bench.committees.find(PLATFORM, mill, TODAY).orElseThrow();
        assertThat(committee.members()).isEqualTo(25);
        assertThat(committee.seated()).isEqualTo(1);
        assertThat(committee.fits()).isFalse();
        assertThat(bench.officerViews
                        .withWarning(PLATFORM, chair, TODAY, Locale.ENGLISH)
                        .warning())
                .isEqualTo("en core.officer.seats-odd [25, 3, 7, 1, 基层工会委员会委员名额公开资料（两处一致）]");
        appoint(mill, "赵敏", VICE_CHAIR, SPRING);
        appoint(mill, "周杰", COMMITTEE_MEMBER, SPRING);
        assertThat(bench.committees.find(PLATFORM, mill, TODAY).orElseThrow().fits())
                .isTrue();
        assertThat(bench.officerViews
                        .withWarning(PLATFORM, chair, TODAY, Locale.ENGLISH)
                        .warning())
                .isEmpty();
        assertThat(bench.committees.find(PLATFORM, zone, TODAY)).isEmpty();
    }

    @Test
    void whoSeesTheUnionSeesItsOfficersAndWhoManagesItAppointsThem() {
        Officer chair = appoint(mill, "王秀英", CHAIR, SPRING);
        Actor viewer = TestActors.signedIn(new Id(8), mill, Set.of(OrganizationService.VIEW));

        assertThat(bench.officers.list(viewer, mill, TODAY)).containsExactly(chair);
        assertThat(bench.officers.get(viewer, chair.id())).isEqualTo(chair);
        assertThatThrownBy(() -> bench.officers.list(viewer, zone, TODAY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.officers.appoint(viewer, mill, named("赵敏", VICE_CHAIR, TODAY, null)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.officers.end(viewer, chair.id(), TODAY)).isInstanceOf(ForbiddenException.class);
    }
}
