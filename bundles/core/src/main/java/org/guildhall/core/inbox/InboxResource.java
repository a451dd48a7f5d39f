// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/core/inbox}: what waits for whoever asks, where they work. */
@Component(service = InboxResource.class)
@Path("inbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InboxResource {

    private final InboxService inbox;
    private final Words words;

    @Activate
    public InboxResource(@Reference InboxService inbox, @Reference Words words) {
        this.inbox = inbox;
        this.words = words;
    }

    @GET
    @Permission("core.inbox.own")
    public Listing<InboxLine> list(
            @Context Actor actor,
            @BeanParam InboxQuery query,
            @BeanParam PageQuery page,
            @Context HttpHeaders headers) {
        Locale locale = headers.getAcceptableLanguages().get(0);
        return Listing.of(page, request -> inbox.list(actor, query.filter(), request)
                .map(item -> InboxLine.of(item, words, locale)));
    }

    @POST
    @Path("{id}/read")
    @Permission("core.inbox.own")
    public void markRead(@Context Actor actor, @PathParam("id") Id id) {
        inbox.markRead(actor, id);
    }
}
