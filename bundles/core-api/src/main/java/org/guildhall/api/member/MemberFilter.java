// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.member;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Which members a list shows.
 *
 * @param organization whose members
 * @param subtree whether the organizations below it count too
 * @param name any part of the name; empty for all
 * @param status only those in this state
 */
public record MemberFilter(Id organization, boolean subtree, String name, Optional<MemberStatus> status) {

    /** All members of one organization and of those below it. */
    public static MemberFilter below(Id organization) {
        return new MemberFilter(organization, true, "", Optional.empty());
    }
}
