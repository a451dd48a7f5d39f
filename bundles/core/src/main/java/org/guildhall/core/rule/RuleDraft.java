// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * What a union decides instead of what holds above it.
 *
 * @param organization the union; null for the one worked in
 * @param value written as the rule's value is
 * @param from the first day
 * @param until the first day on which it holds no more; null if no end is known
 * @param citation the decision: its title and number
 * @param verified whether whoever writes it down has read it there
 */
public record RuleDraft(
        Id organization,
        @NotBlank @Size(max = 500) String value,
        @NotNull LocalDate from,
        LocalDate until,
        @NotBlank @Size(max = 300) String citation,
        boolean verified) {}
