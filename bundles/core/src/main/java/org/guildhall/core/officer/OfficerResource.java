// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The officers of one organization over HTTP. */
@Component(service = OfficerResource.class)
@Path("organizations/{id}/officers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfficerResource {

    private final OfficerService officers;
    private final OfficerViews views;

    @Activate
    public OfficerResource(@Reference OfficerService officers, @Reference OfficerViews views) {
        this.officers = officers;
        this.views = views;
    }

    /** Who held a post there on a day, by post; today unless another day is named. */
    @GET
    @Permission("core.organization.view")
    public Listing<OfficerView> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") Id id,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageQuery page) {
        LocalDate day = officers.orToday(asOf);
        return Listing.whole(
                page,
                views.of(
                        actor,
                        officers.list(actor, id, day),
                        day,
                        headers.getAcceptableLanguages().get(0)));
    }

    /** The answer says what is unusual: a committee that is larger or smaller than the rule would have it. */
    @POST
    @Permission("core.organization.manage")
    public Created<OfficerView> appoint(
            @Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id, OfficerDraft draft) {
        Officer appointed = officers.appoint(actor, id, draft);
        OfficerView view = views.withWarning(
                actor,
                appointed,
                officers.orToday(null),
                headers.getAcceptableLanguages().get(0));
        return Created.at("officers/" + appointed.id(), view);
    }
}
