// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The settings of a module for one organization over HTTP. */
@Component(service = SettingResource.class)
@Path("organizations/{org}/modules/{module}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingResource {

    private final SettingService settings;
    private final SettingViews views;

    @Activate
    public SettingResource(@Reference SettingService settings, @Reference SettingViews views) {
        this.settings = settings;
        this.views = views;
    }

    @GET
    @Permission("registry.module.view")
    public Listing<SettingView> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("org") Id organization,
            @PathParam("module") String module,
            @BeanParam PageQuery page) {
        return Listing.whole(
                page,
                views.list(
                        actor,
                        module,
                        organization,
                        headers.getAcceptableLanguages().get(0)));
    }

    @PUT
    @Path("{setting}")
    @Permission("registry.module.switch")
    public void set(
            @Context Actor actor,
            @PathParam("org") Id organization,
            @PathParam("module") String module,
            @PathParam("setting") String setting,
            SettingDraft draft) {
        settings.set(actor, module, setting, organization, draft);
    }

    /** Takes back what the organization decided: it inherits again. */
    @DELETE
    @Path("{setting}")
    @Permission("registry.module.switch")
    public void reset(
            @Context Actor actor,
            @PathParam("org") Id organization,
            @PathParam("module") String module,
            @PathParam("setting") String setting) {
        settings.reset(actor, module, setting, organization);
    }
}
