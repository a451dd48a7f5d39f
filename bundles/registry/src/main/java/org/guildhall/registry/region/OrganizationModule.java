// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.guildhall.api.Id;
import org.guildhall.registry.module.ModuleState;

/**
 * A module as it is switched for one organization.
 *
 * @param own what the organization decided itself; null if it inherits
 * @param inherited whether it would be on if the organization had decided nothing
 * @param inheritedFrom the organization above that {@code inherited} comes from; null if none above has decided
 * @param boundBy the organization above that leaves it no choice; null if it is free
 * @param maySwitch whether the reader may decide it
 */
public record OrganizationModule(
        String id,
        String name,
        String description,
        String version,
        boolean platform,
        ModuleState state,
        boolean enabled,
        Switch own,
        boolean inherited,
        Id inheritedFrom,
        Id boundBy,
        boolean maySwitch) {}
