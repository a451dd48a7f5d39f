// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import jakarta.validation.constraints.NotNull;
import org.guildhall.api.Id;

/**
 * What to update to.
 *
 * @param file the uploaded archive
 */
public record UpdateDraft(@NotNull Id file) {}
