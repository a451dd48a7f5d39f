// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;

/**
 * An organization, as much of it as decides about what may stand below it.
 *
 * @param parent the organization that leads it; null for the national one
 * @param founded the first day that anything is known of it
 */
public record BranchNode(
        Id id, String name, Id parent, OrganizationKind kind, OrganizationLevel level, LocalDate founded) {}
