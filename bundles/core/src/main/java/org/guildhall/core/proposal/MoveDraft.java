// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * Who shall lead an organization from now on.
 *
 * @param day when it takes effect; today if it is null
 */
public record MoveDraft(@NotNull Id parent, LocalDate day) {}
