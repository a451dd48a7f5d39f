// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import org.guildhall.api.Id;
import org.guildhall.api.officer.Post;

/**
 * One thing that is otherwise on the later of two days.
 *
 * @param name the organization's, on the later day it was there
 * @param before what it was; empty if there is nothing to say
 * @param after what it became; empty if there is nothing to say
 * @param post APPOINTED, RETIRED: the post of whoever is named; otherwise null
 */
public record Difference(Id organization, String name, What what, String before, String after, Post post) {

    Difference(Id organization, String name, What what, String before, String after) {
        this(organization, name, what, before, after, null);
    }

    /** In which respect. */
    public enum What {
        /** It is here and was not: newly founded, or come from elsewhere. */
        ADDED,
        /** It was here and is not: ended, or gone elsewhere. */
        GONE,
        RENAMED,
        /** Another one leads it. */
        MOVED,
        KIND,
        LEVEL,
        REGION,
        STATE,
        /** It belongs to a federation, a chain or an industry and did not. */
        JOINED,
        LEFT,
        /** Somebody holds a post who did not. */
        APPOINTED,
        RETIRED
    }
}
