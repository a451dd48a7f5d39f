// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/core/search}: the search box. */
@Component(service = SearchResource.class)
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private final SearchService search;

    @Activate
    public SearchResource(@Reference SearchService search) {
        this.search = search;
    }

    @GET
    @Permission("core.search.use")
    public Found search(@Context Actor actor, @QueryParam("q") @DefaultValue("") String text) {
        return search.search(actor, text);
    }
}
