// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installs and uninstalls modules over HTTP, on all nodes. */
@Component(service = InstallResource.class)
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
public class InstallResource {

    private final InstallService modules;
    private final DraftValidator validator;

    @Activate
    public InstallResource(@Reference InstallService modules, @Reference DraftValidator validator) {
        this.modules = modules;
        this.validator = validator;
    }

    /** Takes an archive that was uploaded to {@code /api/core/files}; {@code offers} says what it would bring. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("registry.module.update")
    public InstallPlan install(@Context Actor actor, InstallDraft draft) {
        validator.check(draft);
        return modules.install(actor, draft.file());
    }

    @DELETE
    @Path("{module}")
    @Permission("registry.module.update")
    public void uninstall(@Context Actor actor, @PathParam("module") String module) {
        modules.uninstall(actor, module);
    }
}
