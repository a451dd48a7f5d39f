// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import jakarta.validation.constraints.NotNull;
import org.guildhall.api.Id;

/**
 * Organizations to be added from a workbook.
 *
 * @param file as it was uploaded
 * @param organization the one that they come below; null for the working one
 * @param dryRun whether the job shall only say what it would do
 */
public record OrganizationImportDraft(@NotNull Id file, Id organization, boolean dryRun) {}
