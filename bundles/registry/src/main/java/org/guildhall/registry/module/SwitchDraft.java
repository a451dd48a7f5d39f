// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import jakarta.validation.constraints.NotNull;

/** How a module shall be switched. */
public record SwitchDraft(@NotNull Boolean enabled) {}
