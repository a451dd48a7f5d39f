// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.core.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationRegionTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void refusesARegionThatThereIsNot() {
        OrganizationDraft draft =
                new OrganizationDraft("阜宁县总工会", OrganizationKind.GENERAL, OrganizationLevel.COUNTY, "320999", NATIONAL);

        assertThatThrownBy(() -> bench.organizations.add(PLATFORM, draft))
                .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::field, FieldError::key)
                        .startsWith(tuple("regionCode", "core.region.no-county")));
    }

    @Test
    void takesTheCodeOfACountyThatIsNoMore() {
        OrganizationDraft draft =
                new OrganizationDraft("崇明县总工会", OrganizationKind.GENERAL, OrganizationLevel.COUNTY, "310230", NATIONAL);

        assertThat(bench.organizations.add(PLATFORM, draft).regionCode()).isEqualTo("310230");
    }

    @Test
    void keepsACodeThatNoTableHasUntilAnotherIsChosen() {
        OrganizationDraft chongming =
                new OrganizationDraft("崇明县总工会", OrganizationKind.GENERAL, OrganizationLevel.COUNTY, "310239", NATIONAL);
        Organization old = bench.work.write(PLATFORM, tx -> {
            tx.event("core/organization/ADDED", NATIONAL, NATIONAL);
            return bench.organizationRepository.append(tx, bench.ids.next(), chongming, bench.clock.instant());
        });

        Organization renamed = bench.organizations.change(
                PLATFORM, old.id(), old.version(), new OrganizationChange("崇明总工会", "310239"));

        assertThat(renamed.regionCode()).isEqualTo("310239");
        assertThatThrownBy(() -> bench.organizations.change(
                        PLATFORM, old.id(), renamed.version(), new OrganizationChange("崇明总工会", "310231")))
                .isInstanceOf(InvalidException.class);
    }
}
