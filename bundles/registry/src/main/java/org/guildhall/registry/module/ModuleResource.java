// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The deployed modules over HTTP. */
@Component(service = ModuleResource.class)
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
public class ModuleResource {

    private final ModuleService modules;

    @Activate
    public ModuleResource(@Reference ModuleService modules) {
        this.modules = modules;
    }

    @GET
    @Permission("registry.module.view")
    public Listing<DeployedModule> list(@Context Actor actor, @Context HttpHeaders headers, @BeanParam PageQuery page) {
        return Listing.whole(
                page, modules.list(actor, headers.getAcceptableLanguages().get(0)));
    }

    @GET
    @Path("{module}")
    @Permission("registry.module.view")
    public ModuleDetails get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("module") String module) {
        return modules.get(actor, module, headers.getAcceptableLanguages().get(0));
    }
}
