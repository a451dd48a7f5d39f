// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
    public Listing<EntrySummary> list(
            @Context Actor actor, @PathParam("edition") Id edition, @BeanParam PageQuery page) {
        return Listing.of(page, request -> entries.list(actor, EntryFilter.to(edition), request));
    }

    @GET
    @Path("mine")
    @Permission("essay-contest.entry.submit")
    public Listing<EntrySummary> mine(
            @Context Actor actor, @PathParam("edition") Id edition, @BeanParam PageQuery page) {
        return Listing.whole(page, entries.own(actor, edition));
    }

    @POST
    @Permission("essay-contest.entry.submit")
    public Created<Entry> submit(@Context Actor actor, @PathParam("edition") Id edition, EntryDraft draft) {
        Entry entry = entries.submit(actor, edition, draft);
        return Created.at("entries/" + entry.id(), entry);
    }
}
