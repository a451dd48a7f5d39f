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

/** {@code /api/essay-contest/editions/{edition}/entries}: what is submitted to one edition. */
@Component(service = SubmissionResource.class)
@Path("editions/{edition}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubmissionResource {

    private final EntryService entries;

    @Activate
    public SubmissionResource(@Reference EntryService entries) {
        this.entries = entries;
    }

    @GET
    @Permission("essay-contest.entry.view")
    public Page<Entry> list(
            @Context Actor actor,
            @PathParam("edition") Id edition,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        return entries.list(actor, edition, new PageRequest(limit, after, count));
    }

    @GET
    @Path("mine")
    @Permission("essay-contest.entry.submit")
    public Page<Entry> mine(@Context Actor actor, @PathParam("edition") Id edition) {
        return Page.of(entries.own(actor, edition));
    }

    @POST
    @Permission("essay-contest.entry.submit")
    public Response submit(@Context Actor actor, @PathParam("edition") Id edition, EntryDraft draft) {
        Entry entry = entries.submit(actor, edition, draft);
        return Response.created(URI.create("entries/" + entry.id()))
                .entity(entry)
                .build();
    }
}
