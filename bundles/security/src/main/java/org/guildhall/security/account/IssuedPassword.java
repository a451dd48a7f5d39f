// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

/** A password the platform made for an account: told once, to be changed at the next sign-in. */
public record IssuedPassword(Account account, String password) {

    /** Without the password: this text may end up in a log. */
    @Override
    public String toString() {
        return "IssuedPassword[" + account.id() + "]";
    }
}
