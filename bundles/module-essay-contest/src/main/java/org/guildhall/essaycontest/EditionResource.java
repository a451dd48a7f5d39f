// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
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
    public Listing<Edition> list(@Context Actor actor, @BeanParam EditionQuery query, @BeanParam PageQuery page) {
        EditionFilter filter = query.filter(actor);
        return Listing.of(page, request -> editions.list(actor, filter, request));
    }

    @POST
    @Permission("essay-contest.edition.manage")
    public Created<Edition> open(@Context Actor actor, EditionDraft draft) {
        Edition edition = editions.open(actor, actor.organization(), draft);
        return Created.at("editions/" + edition.id(), edition);
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

    /** Takes back a close, while the deadline that was announced has not passed. */
    @POST
    @Path("{id}/reopen")
    @Permission("essay-contest.edition.manage")
    public Edition reopen(@Context Actor actor, @PathParam("id") Id id) {
        return editions.reopen(actor, id);
    }

    /** The query names the version that the change was made from; another one stored is answered with 409. */
    @PUT
    @Path("{id}")
    @Permission("essay-contest.edition.manage")
    public Edition change(
            @Context Actor actor, @PathParam("id") Id id, @QueryParam("version") long version, EditionChange change) {
        return editions.change(actor, id, version, change);
    }
}
