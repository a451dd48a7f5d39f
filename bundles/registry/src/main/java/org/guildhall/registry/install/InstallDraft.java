// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import jakarta.validation.constraints.NotNull;
import org.guildhall.api.Id;

/**
 * What to install.
 *
 * @param file the uploaded archive
 */
public record InstallDraft(@NotNull Id file) {}
