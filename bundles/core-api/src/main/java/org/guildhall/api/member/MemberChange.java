// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a member's record shall say from now on; the organization stays. */
public record MemberChange(
        @NotBlank @Size(max = 100) String name, @NotNull MemberStatus status) {}
