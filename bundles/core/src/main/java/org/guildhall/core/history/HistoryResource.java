// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.guildhall.api.error.InvalidException;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The past of organizations over HTTP; a single day's is {@code ?asOf=} at the address of today's. */
@Component(service = HistoryResource.class)
@Path("organizations/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final HistoryService history;
    private final Clock clock;

    @Activate
    public HistoryResource(@Reference HistoryService history, @Reference Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** All that one organization has been, the first first. */
    @GET
    @Permission("core.organization.view")
    public Listing<PeriodView> periods(@Context Actor actor, @PathParam("id") Id id, @BeanParam PageQuery page) {
        return Listing.whole(
                page, history.periods(actor, id).stream().map(PeriodView::of).toList());
    }

    /** What is otherwise below an organization on the later of two days; the later is today if none is named. */
    @GET
    @Path("compare")
    @Permission("core.organization.browse")
    public Listing<Difference> compare(
            @Context Actor actor,
            @PathParam("id") Id id,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @BeanParam PageQuery page) {
        if (from == null) {
            throw InvalidException.of("from", "guildhall.field.missing");
        }
        LocalDate until = to == null ? Days.today(clock) : to;
        return Listing.whole(page, history.compare(actor, id, from, until));
    }
}
