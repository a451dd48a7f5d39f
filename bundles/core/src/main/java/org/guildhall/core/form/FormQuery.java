// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationFilter;

/** Whose forms a request asks for. A class with fields, for Jakarta REST fills no records. */
public class FormQuery {

    @QueryParam("organization")
    Id organization;

    @QueryParam("q")
    @DefaultValue("")
    String name;

    OrganizationFilter filter(Actor actor) {
        return OrganizationFilter.named(organization == null ? actor.organization() : organization, name);
    }
}
