// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.change;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What one organization decided itself, over HTTP. */
@Component(service = ChangeResource.class)
@Path("organizations/{org}/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

    private final ChangeService changes;

    @Activate
    public ChangeResource(@Reference ChangeService changes) {
        this.changes = changes;
    }

    @GET
    @Permission("registry.module.view")
    public Listing<OwnChange> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("org") Id organization,
            @BeanParam PageQuery page) {
        return Listing.whole(
                page,
                changes.list(
                        actor, organization, headers.getAcceptableLanguages().get(0)));
    }
}
