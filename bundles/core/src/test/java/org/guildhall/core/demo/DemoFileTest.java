// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.region.Regions;
import org.guildhall.core.demo.DemoFile.MemberRow;
import org.guildhall.core.demo.DemoFile.OrganizationRow;
import org.guildhall.core.region.RegionTable;
import org.junit.jupiter.api.Test;

class DemoFileTest {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, OrganizationRow> organizations =
            DemoFile.organizations().stream().collect(Collectors.toMap(OrganizationRow::name, Function.identity()));

    /** GB 11643: weights 2^(17-i) mod 11; all 18 characters together, X counting 10, leave 1. */
    @Test
    void everyNationalIdNumberHasARealDayAndTheRightCheckCharacter() {
        assertThat(DemoFile.members()).hasSizeGreaterThan(100).allSatisfy(row -> {
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
    }

    @Test
    void everyNationalIdNumberBeginsInTheProvinceOfTheUnion() {
        assertThat(DemoFile.members())
                .allSatisfy(row -> assertThat(row.idNumber().substring(0, 2))
                        .isEqualTo(province(row.organization()).regionCode().substring(0, 2)));
    }

    @Test
    void everyRegionIsInTheTable() {
        Regions regions = new RegionTable();

        assertThat(organizations.values())
                .extracting(OrganizationRow::regionCode)
                .filteredOn(code -> !code.isEmpty())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(regions.find(code)).isPresent());
    }

    @Test
    void everyGrassrootsUnionHasEightToTwelveMembersAndNoOtherHasAny() {
        Map<String, Long> sizes = DemoFile.members().stream()
                .collect(Collectors.groupingBy(MemberRow::organization, Collectors.counting()));

        assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isBetween(8L, 12L));
        assertThat(sizes.keySet())
                .containsExactlyInAnyOrderElementsOf(organizations.values().stream()
                        .filter(row -> row.kind() != OrganizationKind.GENERAL)
                        .map(OrganizationRow::name)
                        .toList());
    }

    private OrganizationRow province(String name) {
        OrganizationRow row = organizations.get(name);
        return organizations.containsKey(row.parent()) ? province(row.parent()) : row;
    }
}
