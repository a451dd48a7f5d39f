// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import jakarta.validation.constraints.NotBlank;

/** Which module goes back to the version before. */
public record RollbackDraft(@NotBlank String module) {}
