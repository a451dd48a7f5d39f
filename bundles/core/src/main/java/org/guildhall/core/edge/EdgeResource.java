// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationEdges;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Typed edges over HTTP. */
@Component(service = EdgeResource.class)
@Path("organizations/{id}/edges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EdgeResource {

    private final OrganizationEdges edges;
    private final Clock clock;

    @Activate
    public EdgeResource(@Reference OrganizationEdges edges, @Reference Clock clock) {
        this.edges = edges;
        this.clock = clock;
    }

    /** What the organization belongs to, and what belongs to it; today unless another day is named. */
    @GET
    @Permission("core.organization.view")
    public Listing<OrganizationEdge> list(
            @Context Actor actor,
            @PathParam("id") Id id,
            @QueryParam("asOf") LocalDate day,
            @BeanParam PageQuery page) {
        return Listing.whole(page, edges.list(actor, id, orToday(day)));
    }

    @POST
    @Permission("core.organization.manage")
    public Created<OrganizationEdge> join(@Context Actor actor, @PathParam("id") Id id, EdgeDraft draft) {
        OrganizationEdge edge = edges.join(actor, id, draft);
        return Created.at("organizations/" + id + "/edges", edge);
    }

    /** The query names the first day on which it belongs there no more; today if it names none. */
    @POST
    @Path("{edge}/leave")
    @Permission("core.organization.manage")
    public OrganizationEdge leave(@Context Actor actor, @PathParam("edge") Id edge, @QueryParam("day") LocalDate day) {
        return edges.leave(actor, edge, orToday(day));
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? Days.today(clock) : day;
    }
}
