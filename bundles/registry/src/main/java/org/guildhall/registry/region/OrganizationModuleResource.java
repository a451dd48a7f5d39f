// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules of one organization over HTTP. Changes answer what they do; with {@code dryRun} they do nothing. */
@Component(service = OrganizationModuleResource.class)
@Path("organizations/{org}/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationModuleResource {

    private final RegionService regions;
    private final SwitchService switches;
    private final SwitchPreview preview;
    private final DraftValidator validator;

    @Activate
    public OrganizationModuleResource(
            @Reference RegionService regions,
            @Reference SwitchService switches,
            @Reference SwitchPreview preview,
            @Reference DraftValidator validator) {
        this.regions = regions;
        this.switches = switches;
        this.preview = preview;
        this.validator = validator;
    }

    @GET
    @Permission("registry.module.view")
    public Listing<OrganizationModule> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("org") Id organization,
            @BeanParam PageQuery page) {
        return Listing.whole(page, regions.list(actor, organization, locale(headers)));
    }

    @GET
    @Path("{module}")
    @Permission("registry.module.view")
    public OrganizationModule get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("org") Id organization,
            @PathParam("module") String module) {
        return regions.get(actor, module, organization, locale(headers));
    }

    @PUT
    @Path("{module}")
    @Permission("registry.module.switch")
    public SwitchEffect turn(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("org") Id organization,
            @PathParam("module") String module,
            @QueryParam("dryRun") boolean dryRun,
            SwitchDraft draft) {
        validator.check(draft);
        SwitchEffect effect = preview.of(actor, module, organization, draft, locale(headers));
        if (!dryRun) {
            switches.turn(actor, module, organization, draft);
        }
        return effect;
    }

    /** Takes back what the organization decided: it inherits again. */
    @DELETE
    @Path("{module}")
    @Permission("registry.module.switch")
    public SwitchEffect reset(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("org") Id organization,
            @PathParam("module") String module,
            @QueryParam("dryRun") boolean dryRun) {
        SwitchEffect effect = preview.ofReset(actor, module, organization, locale(headers));
        if (!dryRun) {
            switches.reset(actor, module, organization);
        }
        return effect;
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().get(0);
    }
}
