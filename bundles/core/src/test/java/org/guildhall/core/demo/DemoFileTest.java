// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.api.region.Regions;
import org.guildhall.core.Bench;
import org.guildhall.core.demo.DemoFile.EdgeRow;
import org.guildhall.core.demo.DemoFile.MemberRow;
import org.guildhall.core.demo.DemoFile.OfficerRow;
import org.guildhall.core.demo.DemoFile.OrganizationRow;
import org.guildhall.core.demo.DemoFile.TermRow;
import org.guildhall.core.officer.TermDraft;
import org.guildhall.core.region.RegionTable;
import org.junit.jupiter.api.Test;

class DemoFileTest {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final String ZONE = "威海火炬高技术产业开发区总工会";
    private static final Set<OrganizationKind> WITH_MEMBERS = Set.of(
            OrganizationKind.GRASSROOTS,
            OrganizationKind.JOINT_GRASSROOTS,
            OrganizationKind.BRANCH,
            OrganizationKind.GROUP);
    /** A real one that the demonstration's source names, with the one person whom it names there. */
    private static final String REAL = "威高集团工会委员会";

    private final Map<String, OrganizationRow> organizations =
            DemoFile.organizations().stream().collect(Collectors.toMap(OrganizationRow::name, Function.identity()));

    /** GB 11643: weights 2^(17-i) mod 11; all 18 characters together, X counting 10, leave 1. */
    @Test
    void everyNationalIdNumberHasARealDayAndTheRightCheckCharacter() {
        assertThat(DemoFile.members())
                .filteredOn(row -> !row.organization().equals(REAL))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> {
                    String number = row.idNumber();
                    assertThat(number).matches("[1-9]\\d{16}[0-9X]");
                    assertThat(LocalDate.parse(number.substring(6, 14), DAY))
                            .isBetween(LocalDate.of(1960, 1, 1), LocalDate.of(2008, 1, 1));
                    int sum = 0;
                    for (int i = 0; i < number.length(); i++) {
                        int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
                        sum = (sum * 2 + digit) % 11;
                    }
                    assertThat(sum).as(number).isEqualTo(1);
                });
        assertThat(DemoFile.members()).extracting(MemberRow::idNumber).doesNotHaveDuplicates();
        assertThat(DemoFile.members()).extracting(MemberRow::name).doesNotHaveDuplicates();
    }

    @Test
    void everyNationalIdNumberBeginsInTheProvinceOfTheUnion() {
        assertThat(DemoFile.members())
                .filteredOn(row -> !row.organization().equals(REAL))
                .allSatisfy(row -> assertThat(row.idNumber().substring(0, 2))
                        .isEqualTo(province(row.organization()).regionCode().substring(0, 2)));
    }

    private OrganizationRow province(String name) {
        OrganizationRow row = organizations.get(name);
        return organizations.containsKey(row.parent()) ? province(row.parent()) : row;
    }

    @Test
    void nobodyButWhomTheSourceNamesIsOnTheRollOfARealEmployer() {
        assertThat(DemoFile.members())
                .filteredOn(row -> row.organization().equals(REAL))
                .containsExactly(new MemberRow(REAL, "李富强", ""));
    }

    @Test
    void everyRegionIsInTheTable() {
        Regions regions = new RegionTable();

        assertThat(organizations.values())
                .extracting(OrganizationRow::regionCode)
                .allSatisfy(code -> assertThat(regions.find(code)).isPresent());
    }

    @Test
    void thoseThatHaveMembersHaveAFewAndNoOtherHasAny() {
        Map<String, Long> sizes = DemoFile.members().stream()
                .filter(row -> !row.organization().equals(REAL))
                .collect(Collectors.groupingBy(MemberRow::organization, Collectors.counting()));

        assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isBetween(3L, 12L));
        assertThat(sizes.keySet())
                .containsExactlyInAnyOrderElementsOf(organizations.values().stream()
                        .filter(row -> WITH_MEMBERS.contains(row.kind()) && row.state() == OrganizationState.FOUNDED)
                        .map(OrganizationRow::name)
                        .filter(name -> !name.equals(REAL))
                        .toList());
    }

    @Test
    void everyKindIsThere() {
        assertThat(organizations.values()).extracting(OrganizationRow::kind).contains(OrganizationKind.values());
        assertThat(organizations.values())
                .extracting(OrganizationRow::state)
                .contains(OrganizationState.PREPARING, OrganizationState.APPROVED);
        assertThat(DemoFile.edges())
                .extracting(EdgeRow::type)
                .contains(EdgeType.FEDERATES, EdgeType.CHAIN, EdgeType.INDUSTRY);
    }

    @Test
    void theChainsHaveAsManyEnterprisesAsTheSourceCountsAllBelowTheZone() {
        Map<String, Set<String>> chains = DemoFile.edges().stream()
                .filter(row -> row.type() == EdgeType.CHAIN)
                .collect(Collectors.groupingBy(
                        EdgeRow::parent, Collectors.mapping(EdgeRow::organization, Collectors.toSet())));

        assertThat(chains).containsOnlyKeys("打印机产业链工会联合会", "医疗器械产业链工会联合会");
        assertThat(chains.get("打印机产业链工会联合会")).hasSize(35).doesNotContainAnyElementsOf(chains.get("医疗器械产业链工会联合会"));
        assertThat(chains.get("医疗器械产业链工会联合会")).hasSize(40).contains(REAL);
        assertThat(chains.values()).allSatisfy(chain -> assertThat(chain).allMatch(this::isBelowTheZone));
    }

    private boolean isBelowTheZone(String name) {
        return name.equals(ZONE)
                || organizations.containsKey(name)
                        && isBelowTheZone(organizations.get(name).parent());
    }

    /** Rows are loaded without a look at what the services would say of them: that is looked at here. */
    @Test
    void theServicesTakeEveryRow() {
        try (Bench bench = new Bench()) {
            Map<String, Id> unions = new HashMap<>(Map.of("中华全国总工会", Organization.NATIONAL));
            Map<String, Id> people = new HashMap<>();
            DemoFile.organizations()
                    .forEach(row -> unions.put(row.name(), added(bench, row, unions.get(row.parent()))));
            DemoFile.members()
                    .forEach(row -> people.put(row.name(), bench.member(row.name(), unions.get(row.organization()))));
            for (EdgeRow row : DemoFile.edges()) {
                EdgeDraft draft = new EdgeDraft(unions.get(row.parent()), row.type(), row.since());
                bench.edges.join(PLATFORM, unions.get(row.organization()), draft);
            }
            for (OfficerRow row : DemoFile.officers()) {
                OfficerDraft draft =
                        new OfficerDraft(people.get(row.member()), "", row.post(), row.fullTime(), row.since(), null);
                bench.officers.appoint(PLATFORM, unions.get(row.organization()), draft);
            }
            for (TermRow row : DemoFile.terms()) {
                TermDraft draft = new TermDraft(row.number(), row.since(), null, null);
                bench.terms.open(PLATFORM, unions.get(row.organization()), draft);
            }

            assertThat(bench.count("core_officer"))
                    .isEqualTo(DemoFile.officers().size());
            assertThat(bench.count("core_organization_term"))
                    .isEqualTo(DemoFile.terms().size());
        }
    }

    private static Id added(Bench bench, OrganizationRow row, Id parent) {
        OrganizationDraft draft =
                new OrganizationDraft(row.name(), row.kind(), row.level(), row.regionCode(), parent, row.since());
        return row.state() == OrganizationState.FOUNDED
                ? bench.organizations.add(PLATFORM, draft).id()
                : bench.organizations.prepare(PLATFORM, draft).id();
    }
}
