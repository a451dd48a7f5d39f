// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A code that is to be checked. Sent as a body, for the numbers of people belong into no address. */
public record CodeQuestion(@NotNull @Size(max = 100) String code) {}
