// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * That an organization shall belong to another beside the one that leads it.
 *
 * @param since the first day; today if it is null
 */
public record EdgeDraft(@NotNull Id parent, @NotNull EdgeType type, LocalDate since) {}
