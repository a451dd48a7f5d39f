// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where one module was switched, over HTTP. */
@Component(service = ModuleRegionResource.class)
@Path("modules/{module}/regions")
@Produces(MediaType.APPLICATION_JSON)
public class ModuleRegionResource {

    private final ModuleRegionService regions;

    @Activate
    public ModuleRegionResource(@Reference ModuleRegionService regions) {
        this.regions = regions;
    }

    @GET
    @Permission("registry.module.view")
    public Listing<ModuleRegion> list(
            @Context Actor actor,
            @PathParam("module") String module,
            @BeanParam RegionQuery query,
            @BeanParam PageQuery page) {
        return Listing.of(page, request -> regions.list(actor, module, query.filter(), request));
    }
}
