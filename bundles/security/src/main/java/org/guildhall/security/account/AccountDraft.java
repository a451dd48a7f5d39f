// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.guildhall.api.Id;

/**
 * An account to be added; its first password is made by the platform.
 *
 * @param username 2 to 50 lower-case letters, digits, dots, hyphens and underscores, a letter or digit first
 * @param member the membership it belongs to; null if it is not a member's
 */
public record AccountDraft(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,49}")
        String username,

        @NotBlank @Size(max = 100) String name,
        Id member,
        @NotNull Id organization) {}
