// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What somebody signs in with.
 *
 * @param totp a one-time password, which clients may send already; no account asks for one yet
 */
public record Credentials(
        @NotNull @Size(max = 50) String username,
        @NotNull @Size(max = 200) String password,
        @Size(max = 10) String totp) {

    public Credentials(String username, String password) {
        this(username, password, null);
    }

    /** Without the password: this text may end up in a log. */
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
