// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * Which union an employer's workers have.
 *
 * @param organization a grassroots union or a joint one
 * @param since the first day; today if it is null
 */
public record CoverageDraft(@NotNull Id organization, LocalDate since) {}
