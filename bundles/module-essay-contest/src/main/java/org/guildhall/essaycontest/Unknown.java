// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.function.Supplier;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;

/** What is told of something that is not there, or not for the reader. */
final class Unknown {

    private Unknown() {}

    /**
     * The result of the work. Where the contest is off, an id that nobody has is answered as one that somebody else has,
     * so that nobody learns from the answer whether there is such a thing.
     *
     * @throws org.guildhall.api.error.ModuleNotEnabledException instead of not found, if the contest is off where the
     *     actor works
     */
    static <T> T told(Actor actor, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotFoundException e) {
            actor.require(EditionService.VIEW, actor.organization());
            throw e;
        }
    }
}
