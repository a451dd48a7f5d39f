// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A password to be changed by its owner. */
public record PasswordDraft(
        @NotNull @Size(max = 200) String current,
        @NotNull @Size(min = 8, max = 200) String next) {

    /** Without the passwords: this text may end up in a log. */
    @Override
    public String toString() {
        return "PasswordDraft[]";
    }
}
