// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;

/** Which employers a request asks for. A class with fields, for Jakarta REST fills no records. */
public class EmployerQuery {

    @QueryParam("organization")
    Id organization;

    @QueryParam("q")
    @DefaultValue("")
    String text;

    @QueryParam("industry")
    @DefaultValue("")
    String industry;

    @QueryParam("ownership")
    @DefaultValue("")
    String ownership;

    @QueryParam("withoutUnion")
    boolean withoutUnion;

    @QueryParam("ended")
    boolean ended;

    EmployerFilter filter(Actor actor) {
        Id under = organization == null ? actor.organization() : organization;
        return new EmployerFilter(under, text, industry, ownership, withoutUnion, ended);
    }
}
