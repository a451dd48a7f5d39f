// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import org.guildhall.api.Id;

/**
 * A module as it is switched for one organization.
 *
 * @param inheritedFrom the organization above whose switch decides; null if its own does, or nobody's
 */
public record OrganizationModule(
        String id,
        String name,
        String description,
        String version,
        boolean platform,
        boolean enabled,
        Id inheritedFrom) {}
