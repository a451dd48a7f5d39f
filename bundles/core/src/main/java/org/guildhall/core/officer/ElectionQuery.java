// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;

/** Which elections a request asks for. A class with fields, for Jakarta REST fills no records. */
public class ElectionQuery {

    /** From which organization down; from the one worked in if there is none. */
    @QueryParam("under")
    Id under;

    /** The last day they may be planned for. */
    @QueryParam("until")
    LocalDate until;

    Id under(Actor actor) {
        return under == null ? actor.organization() : under;
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }
}
