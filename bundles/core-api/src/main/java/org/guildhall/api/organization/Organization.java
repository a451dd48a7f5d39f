// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import org.guildhall.api.Id;
import org.guildhall.api.region.RegionCode;

/**
 * A union organization.
 *
 * @param regionCode empty where the state has given the territory none
 * @param parent the organization that leads it; null for the national one
 * @param children whether any organization is led by it
 * @param version raised by each change; a change must name the version it saw
 */
public record Organization(
        Id id,
        String name,
        OrganizationKind kind,
        OrganizationLevel level,
        @RegionCode String regionCode,
        OrganizationState state,
        Id parent,
        boolean children,
        long version) {

    /** The one organization that every tree starts with: 中华全国总工会. */
    public static final Id NATIONAL = new Id(1);

    /** One that has been founded. */
    public Organization(
            Id id,
            String name,
            OrganizationKind kind,
            OrganizationLevel level,
            String regionCode,
            Id parent,
            boolean children,
            long version) {
        this(id, name, kind, level, regionCode, OrganizationState.FOUNDED, parent, children, version);
    }
}
