// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import java.util.List;

/** An account and what it was granted, as those who keep accounts see it. */
public record AccountDetails(Account account, List<Grant> grants) {

    public AccountDetails {
        grants = List.copyOf(grants);
    }
}
