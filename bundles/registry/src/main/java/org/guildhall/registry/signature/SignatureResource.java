// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is asked of archives, over HTTP. */
@Component(service = SignatureResource.class)
@Path("signatures")
@Produces(MediaType.APPLICATION_JSON)
public class SignatureResource {

    private final SignatureCheck signatures;

    @Activate
    public SignatureResource(@Reference SignatureCheck signatures) {
        this.signatures = signatures;
    }

    /** Says to whoever may install whether this node takes in only what is signed. */
    @GET
    @Permission("registry.module.update")
    public SignatureRule rule(@Context Actor actor) {
        return signatures.rule(actor);
    }
}
