// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

/**
 * A bundle of permissions that is granted to an account at an organization. Modules say what each role may do with them
 * and may bring roles of their own.
 *
 * @param name for example {@code union-staff}
 * @param reach in which direction of the tree it works
 */
public record Role(String name, Reach reach) {

    /** Runs the platform: modules, accounts, the console. */
    public static final Role PLATFORM_ADMIN = new Role("platform-admin", Reach.BELOW);
    /** Works in a regional or grassroots union's office. */
    public static final Role UNION_STAFF = new Role("union-staff", Reach.BELOW);
    /** Belongs to a union. */
    public static final Role MEMBER = new Role("member", Reach.ABOVE);
    /** Reads the audit trail, changes nothing. */
    public static final Role AUDITOR = new Role("auditor", Reach.BELOW);
}
