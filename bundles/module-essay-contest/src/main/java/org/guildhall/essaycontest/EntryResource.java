// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Listing;
import org.guildhall.rest.Own;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/essay-contest/entries}: one entry, whichever edition it belongs to. */
@Component(service = EntryResource.class)
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

    private final EntryService entries;

    @Activate
    public EntryResource(@Reference EntryService entries) {
        this.entries = entries;
    }

    /** The entries to one edition, or to all that the working organization holds. */
    @GET
    @Permission("essay-contest.entry.view")
    public Listing<EntrySummary> list(
            @Context Actor actor,
            @QueryParam("edition") Id edition,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("q") @DefaultValue("") String title,
            @BeanParam PageQuery page) {
        EntryFilter filter = new EntryFilter(Optional.ofNullable(edition), category, title);
        return Listing.of(page, request -> entries.list(actor, filter, request));
    }

    @GET
    @Path("{id}")
    @Own(others = "essay-contest.entry.view")
    public Entry get(@Context Actor actor, @PathParam("id") Id id) {
        return entries.get(actor, id);
    }
}
