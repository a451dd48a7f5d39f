// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules of one organization over HTTP. */
@Component(service = OrganizationModuleResource.class)
@Path("organizations/{org}/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationModuleResource {

    private final ModuleService modules;
    private final SwitchService switches;
    private final DraftValidator validator;

    @Activate
    public OrganizationModuleResource(
            @Reference ModuleService modules, @Reference SwitchService switches, @Reference DraftValidator validator) {
        this.modules = modules;
        this.switches = switches;
        this.validator = validator;
    }

    @GET
    @Permission("registry.module.view")
    public Listing<OrganizationModule> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("org") Id organization,
            @BeanParam PageQuery page) {
        return Listing.whole(
                page,
                modules.listAt(
                        actor, organization, headers.getAcceptableLanguages().get(0)));
    }

    /** Answers what changes, and with {@code dryRun} changes nothing. */
    @PUT
    @Path("{module}")
    @Permission("registry.module.switch")
    public SwitchEffect turn(
            @Context Actor actor,
            @PathParam("org") Id organization,
            @PathParam("module") String module,
            @QueryParam("dryRun") boolean dryRun,
            SwitchDraft draft) {
        validator.check(draft);
        SwitchEffect effect = switches.preview(actor, module, organization, draft.enabled());
        if (!dryRun) {
            switches.set(actor, module, organization, draft.enabled());
        }
        return effect;
    }
}
