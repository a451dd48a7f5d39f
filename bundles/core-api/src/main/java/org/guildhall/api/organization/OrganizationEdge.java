// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * That an organization belongs to another beside the one that leads it.
 *
 * @param organization the one that belongs
 * @param parent the one that it belongs to
 * @param since the first day
 * @param until the first day on which it does so no more; null as long as no end is known
 */
public record OrganizationEdge(
        Id id, Id organization, Id parent, EdgeType type, LocalDate since, LocalDate until, long version) {}
