// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/** What a bundle adds to the demonstration regions, and how it takes everything away again. */
@ConsumerType
public interface DemoData {

    /** Loaded in ascending order, removed in descending order: organizations 0, accounts 10, modules 100 and up. */
    int order();

    /** Adds what is missing; does nothing the second time. */
    void load(Actor actor);

    /**
     * Passes if {@link #remove} can remove everything; asked of all before anything is removed.
     *
     * @throws org.guildhall.api.error.ConflictException if something would be left behind
     */
    default void requireRemovable(Set<Id> organizations) {
        // most can
    }

    /** Removes all it holds for these organizations, whoever added it. */
    void remove(Actor actor, Set<Id> organizations);
}
