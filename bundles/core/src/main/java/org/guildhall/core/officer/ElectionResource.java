// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The elections that lie ahead over HTTP; each is known by its organization. */
@Component(service = ElectionResource.class)
@Path("elections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ElectionResource {

    private final ElectionService elections;
    private final ElectionViews views;

    @Activate
    public ElectionResource(@Reference ElectionService elections, @Reference ElectionViews views) {
        this.elections = elections;
        this.views = views;
    }

    /** Those of an organization and of all below it, the earliest first: what is overdue stands above. */
    @GET
    @Permission("core.organization.browse")
    public Listing<Election> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @BeanParam ElectionQuery query,
            @BeanParam PageQuery page) {
        return Listing.of(page, request -> {
            Page<Term> found = elections.list(actor, query.under(actor), query.until(), request);
            return new Page<>(
                    views.of(
                            actor,
                            found.items(),
                            headers.getAcceptableLanguages().get(0)),
                    found.next(),
                    found.total());
        });
    }

    /** How many there are in each month. */
    @GET
    @Path("months")
    @Permission("core.organization.browse")
    public Listing<ElectionMonth> months(
            @Context Actor actor, @BeanParam ElectionQuery query, @BeanParam PageQuery page) {
        return Listing.whole(page, elections.months(actor, query.under(actor), query.until()));
    }

    /** The same for calendar programs (RFC 5545). */
    @GET
    @Path("calendar")
    @Produces("text/calendar;charset=UTF-8")
    @Permission("core.organization.browse")
    public Response calendar(@Context Actor actor, @Context HttpHeaders headers, @BeanParam ElectionQuery query) {
        Locale locale = headers.getAcceptableLanguages().get(0);
        return Response.ok(views.calendar(actor, query.under(actor), query.until(), locale))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=elections.ics")
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("core.organization.view")
    public Election get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return views.of(
                actor,
                elections.get(actor, id),
                headers.getAcceptableLanguages().get(0));
    }

    /** Plans it for another day. The query names the version that the change was made from. */
    @PUT
    @Path("{id}")
    @Permission("core.organization.manage")
    public Election plan(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") Id id,
            @QueryParam("version") long version,
            ElectionDraft draft) {
        Term planned = elections.plan(actor, id, version, draft);
        return views.of(actor, planned, headers.getAcceptableLanguages().get(0));
    }
}
