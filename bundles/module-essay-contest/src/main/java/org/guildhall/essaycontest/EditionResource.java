// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/essay-contest/editions}. */
@Component(service = EditionResource.class)
@Path("editions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EditionResource {

    private final EditionService editions;

    @Activate
    public EditionResource(@Reference EditionService editions) {
        this.editions = editions;
    }

    @GET
    @Permission("essay-contest.edition.view")
    public Page<Edition> list(
            @Context Actor actor,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        return editions.list(actor, actor.organization(), new PageRequest(limit, after, count));
    }

    @POST
    @Permission("essay-contest.edition.manage")
    public Response open(@Context Actor actor, EditionDraft draft) {
        Edition edition = editions.open(actor, actor.organization(), draft);
        return Response.created(URI.create("editions/" + edition.id()))
                .entity(edition)
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("essay-contest.edition.view")
    public Edition get(@Context Actor actor, @PathParam("id") Id id) {
        return editions.get(actor, id);
    }

    @POST
    @Path("{id}/close")
    @Permission("essay-contest.edition.manage")
    public Edition close(@Context Actor actor, @PathParam("id") Id id) {
        return editions.close(actor, id);
    }
}
