// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import org.guildhall.api.Id;

/**
 * Somebody who can sign in.
 *
 * @param name what people call its owner
 * @param member the membership it belongs to; null if it is not a member's
 * @param organization the organization it works in unless a call says otherwise
 * @param mustChange whether the password was set by somebody else
 * @param version raised by each change; a change must name the version it saw
 */
public record Account(
        Id id,
        String username,
        String name,
        Id member,
        Id organization,
        boolean locked,
        boolean mustChange,
        long version) {

    /** Topic of the event that an account was added. */
    public static final String ADDED = "security/account/ADDED";
    /** Topic of the event that an account's owner chose a password. */
    public static final String PASSWORD_CHANGED = "security/account/PASSWORD_CHANGED";
    /** Topic of the event that somebody else set an account's password. */
    public static final String PASSWORD_RESET = "security/account/PASSWORD_RESET";
    /** Topic of the event that an account was removed. */
    public static final String REMOVED = "security/account/REMOVED";
}
