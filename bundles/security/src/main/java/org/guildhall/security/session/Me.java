// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.util.List;
import org.guildhall.api.Id;

/**
 * What the signed-in account learns about itself.
 *
 * @param member the membership it belongs to; null if it is not a member's
 * @param organization the organization this call works in
 */
public record Me(
        Id account,
        String username,
        String name,
        Id member,
        Place organization,
        List<RoleAt> roles,
        boolean mustChangePassword) {

    /** An organization, by name. */
    public record Place(Id id, String name) {}

    /** A role, and where it was granted. */
    public record RoleAt(String role, Place organization) {}
}
