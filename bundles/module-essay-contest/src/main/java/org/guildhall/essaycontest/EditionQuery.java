// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;

/** Which editions a request asks for. A class with fields, for Jakarta REST fills no records. */
public class EditionQuery {

    /** Those that it and the unions above it hold; where the actor works if none is named. */
    @QueryParam("organization")
    Id organization;

    @QueryParam("state")
    EditionState state;

    @QueryParam("year")
    Integer year;

    @QueryParam("q")
    @DefaultValue("")
    String theme;

    EditionFilter filter(Actor actor) {
        Id at = organization == null ? actor.organization() : organization;
        return new EditionFilter(at, Optional.ofNullable(state), Optional.ofNullable(year), theme);
    }
}
