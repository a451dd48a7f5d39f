// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.officer;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Officers as an actor sees them. Each method checks what the actor may do. Thread-safe. */
@ProviderType
public interface Officers {

    /** Who held a post in the organization on that day, by post. Whoever may see the organization sees them. */
    List<Officer> list(Actor actor, Id organization, LocalDate day);

    /** All that a member held on that day, in organizations that the actor may see. */
    List<Officer> listHeld(Actor actor, Id member, LocalDate day);

    /**
     * Gives somebody a post. The same person may hold several, in one organization and in others.
     *
     * @throws org.guildhall.api.error.InvalidException if a field is wrong: a day when the organization was not there, an
     *     end before the beginning, a member who belongs elsewhere
     * @throws org.guildhall.api.error.ConflictException {@code core.officer.holds-already}, {@code
     *     core.officer.seat-taken} or {@code core.organization.ended}
     */
    Officer appoint(Actor actor, Id organization, OfficerDraft draft);
}
