// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/essay-contest/my-entries}: what the reader has submitted. */
@Component(service = MyEntryResource.class)
@Path("my-entries")
@Produces(MediaType.APPLICATION_JSON)
public class MyEntryResource {

    private final EntryService entries;

    @Activate
    public MyEntryResource(@Reference EntryService entries) {
        this.entries = entries;
    }

    @GET
    @Permission("essay-contest.entry.submit")
    public Listing<EntrySummary> list(@Context Actor actor, @BeanParam PageQuery page) {
        return Listing.whole(page, entries.own(actor));
    }

    @GET
    @Path("{id}")
    @Permission("essay-contest.entry.submit")
    public Entry get(@Context Actor actor, @PathParam("id") Id id) {
        return entries.get(actor, id);
    }
}
