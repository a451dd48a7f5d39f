// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.event;

import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Notes in the audit trail what leaves the platform as a file. Thread-safe. */
@ProviderType
public interface Exports {

    /**
     * Notes that the actor gets rows, where it works. To be called before the first is sent: what cannot be noted must not
     * leave.
     *
     * @param thing what a row is, for example {@code core/member}; the topic is {@code core/member/EXPORTED}
     * @param rows how many
     */
    void note(Actor actor, String thing, long rows);
}
