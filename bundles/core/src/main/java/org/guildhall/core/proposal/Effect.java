// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.guildhall.api.Id;

/**
 * One thing that a proposal changes.
 *
 * @param before what it was; empty if there is nothing to say
 * @param after what it becomes; empty if there is nothing to say
 * @param organizations for how many organizations, those below included
 * @param members for how many members; OFFICES_ENDED: for how many officers
 */
public record Effect(
        What what, Id organization, String name, String before, String after, long organizations, long members) {

    /** In which respect. */
    public enum What {
        CREATED,
        MOVED,
        MEMBERS_MOVED,
        JOINED,
        LEFT,
        STATE,
        /** So many people hold their posts no more. */
        OFFICES_ENDED,
        /** The term of that number begins. */
        TERM_OPENED
    }
}
