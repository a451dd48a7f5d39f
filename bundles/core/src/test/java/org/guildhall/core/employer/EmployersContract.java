// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.api.organization.OrganizationKind.GENERAL;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.api.organization.OrganizationKind.JOINT_GRASSROOTS;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for employers on every database. */
abstract class EmployersContract {

    static final String FIRST = "914403003429409755";
    static final String SECOND = "914403006990676707";
    static final String THIRD = "91440300L83341734R";

    static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    Bench bench;
    EmployerBench employers;
    Id zone;
    Id mill;
    Id joint;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        employers = new EmployerBench(bench);
        zone = bench.add("威海高新区总工会", GENERAL, NATIONAL, SPRING);
        mill = bench.add("打印设备公司工会", GRASSROOTS, zone, SPRING);
        joint = bench.add("商圈联合工会", JOINT_GRASSROOTS, zone, SPRING);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    Employer add(String name, String uscc) {
        return employers.add(name, uscc, zone);
    }

    Coverage cover(Employer employer, Id union, LocalDate since) {
        return employers.coverages.cover(PLATFORM, employer.id(), new CoverageDraft(union, since));
    }

    static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(GuildhallException.class, e -> assertThat(key(e))
                .isEqualTo(key));
    }

    private static String key(GuildhallException e) {
        return e instanceof InvalidException invalid && !invalid.errors().isEmpty()
                ? invalid.errors().get(0).key()
                : e.key();
    }

    List<String> listed(EmployerFilter filter) {
        return employers.service.list(PLATFORM, filter, new PageRequest(50, null, false)).items().stream()
                .map(Employer::name)
                .toList();
    }

    @Test
    void keepsWhatWasWrittenInItsRightForm() {
        EmployerDraft draft =
                new EmployerDraft(" 海澜公司 ", "9144 0300-342940975５", "制造业", "170", 120, 80, 30, 5, " 火炬路1号 ", zone);

        Employer added = employers.service.add(PLATFORM, draft);

        assertThat(List.of(added.name(), added.uscc(), added.industry(), added.ownership(), added.address()))
                .containsExactly("海澜公司", FIRST, "C", "170", "火炬路1号");
        assertThat(employers.service.get(PLATFORM, added.id())).isEqualTo(added);
    }

    @Test
    void refusesWhatCannotBe() {
        refused("core.code.check-character", () -> add("海澜公司", "914403003429409756"));
        refused("core.code.unused-letter", () -> add("海澜公司", "91440300342940975O"));
        refused(
                "core.code.not-listed",
                () -> employers.service.add(
                        PLATFORM, new EmployerDraft("海澜公司", FIRST, "造纸", "170", 1, 0, 0, 0, "", zone)));
        refused(
                "core.code.not-listed",
                () -> employers.service.add(
                        PLATFORM, new EmployerDraft("海澜公司", FIRST, "C", "171", 1, 0, 0, 0, "", zone)));
        refused(
                "core.employer.more-than-workers",
                () -> employers.service.add(
                        PLATFORM, new EmployerDraft("海澜公司", FIRST, "C", "170", 1, 2, 0, 0, "", zone)));
        refused(
                "guildhall.field.too-small",
                () -> employers.service.add(
                        PLATFORM, new EmployerDraft("海澜公司", FIRST, "C", "170", -1, -1, 0, 0, "", zone)));
        assertThat(bench.count("core_employer")).isZero();
    }

    @Test
    void oneCodeStandsOnOneList() {
        add("海澜公司", FIRST);
        Employer other = add("海澜二厂", SECOND);

        refused("core.employer.recorded-already", () -> employers.add("海澜公司", FIRST, mill));
        refused(
                "core.employer.recorded-already",
                () -> employers.service.change(
                        PLATFORM, other.id(), other.version(), employers.draft("海澜二厂", FIRST, zone)));
        assertThat(bench.count("core_employer")).isEqualTo(2);
    }

    @Test
    void changesWhatWasSeenAndNothingElse() {
        Employer added = add("海澜公司", FIRST);

        Employer changed =
                employers.service.change(PLATFORM, added.id(), added.version(), employers.draft("海澜集团", FIRST, mill));

        assertThat(changed.name()).isEqualTo("海澜集团");
        assertThat(changed.organization()).isEqualTo(mill);
        refused(
                "guildhall.changed-meanwhile",
                () -> employers.service.change(
                        PLATFORM, added.id(), added.version(), employers.draft("海澜公司", FIRST, zone)));
    }

    @Test
    void listsByNameWhatTheFilterAsksFor() {
        Employer one = add("海澜公司", FIRST);
        add("渔港公司", SECOND);
        cover(one, mill, SPRING);
        Employer gone = add("旧公司", THIRD);
        employers.service.end(PLATFORM, gone.id(), SUMMER);

        assertThat(listed(EmployerFilter.named(NATIONAL, ""))).containsExactly("海澜公司", "渔港公司");
        assertThat(listed(EmployerFilter.named(zone, "渔港"))).containsExactly("渔港公司");
        assertThat(listed(EmployerFilter.named(zone, "914403003"))).containsExactly("海澜公司");
        assertThat(listed(EmployerFilter.named(zone, "4409755"))).isEmpty();
        assertThat(listed(EmployerFilter.named(mill, ""))).isEmpty();
        assertThat(listed(new EmployerFilter(zone, "", "C", "170", true, false)))
                .containsExactly("渔港公司");
        assertThat(listed(new EmployerFilter(zone, "", "D", "", false, false))).isEmpty();
        assertThat(listed(new EmployerFilter(zone, "", "", "", false, true))).containsExactly("旧公司");
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        add("海澜公司", FIRST);
        add("渔港公司", SECOND);
        EmployerFilter all = EmployerFilter.named(zone, "");

        Page<Employer> first = employers.service.list(PLATFORM, all, new PageRequest(1, null, true));
        Page<Employer> last = employers.service.list(PLATFORM, all, new PageRequest(1, first.next(), false));

        assertThat(first.total()).isEqualTo(2);
        assertThat(last.items()).extracting(Employer::name).containsExactly("渔港公司");
        assertThat(last.next()).isNull();
    }

    @Test
    void aGrassrootsUnionIsOfOneEmployerAndAJointOneOfSeveral() {
        Employer one = add("海澜公司", FIRST);
        Employer other = add("渔港公司", SECOND);
        cover(one, joint, SPRING);
        cover(other, joint, SUMMER);

        assertThat(employers.coverages.employers(PLATFORM, joint, TODAY))
                .extracting(Coverage::name)
                .containsExactly("海澜公司", "渔港公司");
        assertThat(employers.coverages.employers(PLATFORM, joint, SPRING)).hasSize(1);
        refused("core.employer.covered-already", () -> cover(one, mill, TODAY));
        cover(add("旧公司", THIRD), mill, SPRING);
        employers.coverages.uncover(
                PLATFORM, employers.coverages.unions(PLATFORM, one.id()).get(0).id(), SUMMER);
        refused("core.employer.one-only", () -> cover(one, mill, TODAY));
        refused("core.employer.covered-already", () -> cover(one, mill, SUMMER.minusDays(1)));
        refused("core.employer.covers-none", () -> cover(one, zone, TODAY));
    }

    @Test
    void refusesDaysThatCannotBe() {
        Employer one = add("海澜公司", FIRST);

        refused("core.organization.day-ahead", () -> cover(one, mill, TODAY.plusDays(1)));
        refused("core.organization.before-founding", () -> cover(one, mill, SPRING.minusDays(1)));
        Coverage covered = cover(one, mill, SUMMER);
        refused("core.employer.before-covered", () -> employers.coverages.uncover(PLATFORM, covered.id(), SPRING));
        refused("core.employer.before-covered", () -> employers.service.end(PLATFORM, one.id(), SPRING));
        refused("core.organization.day-ahead", () -> employers.service.end(PLATFORM, one.id(), TODAY.plusDays(1)));
        employers.coverages.uncover(PLATFORM, covered.id(), TODAY);
        refused("core.employer.left-already", () -> employers.coverages.uncover(PLATFORM, covered.id(), TODAY));
    }

    @Test
    void anEmployerThatEndedLeavesItsUnionButDissolvesNobody() {
        Employer one = add("海澜公司", FIRST);
        cover(one, mill, SPRING);

        Employer ended = employers.service.end(PLATFORM, one.id(), SUMMER);

        assertThat(ended.endedOn()).isEqualTo(SUMMER);
        assertThat(employers.coverages.unions(PLATFORM, one.id()))
                .extracting(Coverage::until)
                .containsExactly(SUMMER);
        assertThat(bench.organizations.get(PLATFORM, mill).state().ended()).isFalse();
        refused("core.employer.ended-already", () -> employers.service.end(PLATFORM, one.id(), TODAY));
        refused("core.employer.ended-already", () -> cover(one, joint, TODAY));
    }

    @Test
    void isSeenByWhoeverKeepsItAndByItsUnion() {
        Employer one = add("海澜公司", FIRST);
        cover(one, mill, SPRING);
        Actor clerk = TestActors.signedIn(new Id(7), mill, Set.of(EmployerService.VIEW, EmployerService.MANAGE));
        Actor neighbour = TestActors.signedIn(new Id(8), joint, Set.of(EmployerService.VIEW, EmployerService.MANAGE));
        Actor member = TestActors.signedIn(new Id(9), zone, Set.of());

        assertThat(employers.service.get(clerk, one.id())).isEqualTo(one);
        assertThat(employers.coverages.employers(clerk, mill, TODAY)).hasSize(1);
        assertThatThrownBy(() -> employers.service.get(neighbour, one.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> employers.service.end(clerk, one.id(), TODAY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> employers.service.list(member, EmployerFilter.named(zone, ""), page()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> employers.coverages.cover(neighbour, one.id(), new CoverageDraft(joint, null)))
                .isInstanceOf(NotFoundException.class);
    }

    private static PageRequest page() {
        return new PageRequest(1, null, false);
    }
}
