// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Updates over HTTP: one is started, goes on by itself, and is looked at until it has ended. */
@Component(service = UpdateResource.class)
@Path("updates")
@Produces(MediaType.APPLICATION_JSON)
public class UpdateResource {

    private final UpdateService updates;
    private final DraftValidator validator;

    @Activate
    public UpdateResource(@Reference UpdateService updates, @Reference DraftValidator validator) {
        this.updates = updates;
        this.validator = validator;
    }

    @GET
    @Permission("registry.module.view")
    public Listing<ModuleUpdate> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("module") String module,
            @BeanParam PageQuery page) {
        Locale locale = locale(headers);
        return Listing.of(page, part -> updates.list(actor, Optional.ofNullable(module), part, locale));
    }

    @GET
    @Path("{id}")
    @Permission("registry.module.view")
    public ModuleUpdate get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return updates.get(actor, id, locale(headers));
    }

    /** Takes an archive that was uploaded to {@code /api/core/files}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("registry.module.update")
    public Created<ModuleUpdate> start(@Context Actor actor, @Context HttpHeaders headers, UpdateDraft draft) {
        validator.check(draft);
        return at(updates.start(actor, draft.file(), locale(headers)));
    }

    @POST
    @Path("rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("registry.module.update")
    public Created<ModuleUpdate> rollback(@Context Actor actor, @Context HttpHeaders headers, RollbackDraft draft) {
        validator.check(draft);
        return at(updates.rollback(actor, draft.module(), locale(headers)));
    }

    private static Created<ModuleUpdate> at(ModuleUpdate update) {
        return Created.at("updates/" + update.id(), update);
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().get(0);
    }
}
