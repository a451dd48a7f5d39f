// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.guildhall.api.Id;

/** A member to be added to an organization. */
public record MemberDraft(
        @NotBlank @Size(max = 100) String name,
        @NotNull Id organization,
        @NotNull MemberStatus status) {}
