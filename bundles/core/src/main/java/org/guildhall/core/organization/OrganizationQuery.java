// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;

/** Which organizations a request asks for. A class with fields, for Jakarta REST fills no records. */
public class OrganizationQuery {

    @QueryParam("under")
    Id under;

    @QueryParam("q")
    @DefaultValue("")
    String name;

    @QueryParam("kind")
    OrganizationKind kind;

    @QueryParam("level")
    OrganizationLevel level;

    /** On which day; today if there is none. */
    @QueryParam("asOf")
    LocalDate asOf;

    OrganizationFilter filter(Actor actor) {
        Id top = under == null ? actor.organization() : under;
        return new OrganizationFilter(top, name, Optional.ofNullable(kind), Optional.ofNullable(level));
    }
}
