// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.OwnAccount;
import org.guildhall.rest.RequestActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The signed-in account's own affairs. */
@Component(service = MeResource.class)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {

    private final MeService me;
    private final PasswordService passwords;
    private final RequestActors actors;

    @Activate
    public MeResource(@Reference MeService me, @Reference PasswordService passwords, @Reference RequestActors actors) {
        this.me = me;
        this.passwords = passwords;
        this.actors = actors;
    }

    @GET
    @OwnAccount
    public Me get(@Context Actor actor) {
        return me.get(actor);
    }

    @PUT
    @Path("password")
    @OwnAccount
    public void changePassword(@Context Actor actor, @Context HttpServletRequest request, PasswordDraft draft) {
        passwords.change(actor, draft, actors.token(request).orElse(""));
    }
}
