// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import jakarta.validation.constraints.NotNull;
import org.guildhall.api.Id;

/**
 * Members to be added from a file.
 *
 * @param file as it was uploaded
 * @param organization the one that the members belong to, or that leads theirs; null for the working one
 * @param dryRun whether the job shall only say what it would do
 */
public record MemberImportDraft(@NotNull Id file, Id organization, boolean dryRun) {}
