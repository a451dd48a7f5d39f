// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.officer.Post;

/** Which officers a request asks for. A class with fields, for Jakarta REST fills no records. */
public class OfficerQuery {

    /** From which organization down; from the one worked in if there is none. */
    @QueryParam("under")
    Id under;

    @QueryParam("q")
    @DefaultValue("")
    String name;

    @QueryParam("post")
    Post post;

    /** On which day; today if there is none. */
    @QueryParam("asOf")
    LocalDate asOf;

    OfficerFilter filter(Actor actor) {
        return new OfficerFilter(under == null ? actor.organization() : under, name, Optional.ofNullable(post));
    }
}
