// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at archives over HTTP. */
@Component(service = OfferResource.class)
@Path("offers")
@Produces(MediaType.APPLICATION_JSON)
public class OfferResource {

    private final OfferService offers;
    private final DraftValidator validator;

    @Activate
    public OfferResource(@Reference OfferService offers, @Reference DraftValidator validator) {
        this.offers = offers;
        this.validator = validator;
    }

    /** Says what an archive that was uploaded to {@code /api/core/files} would bring; nothing of it is let in or kept. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("registry.module.update")
    public Offer look(@Context Actor actor, @Context HttpHeaders headers, InstallDraft draft) {
        validator.check(draft);
        return offers.look(actor, draft.file(), headers.getAcceptableLanguages().get(0));
    }
}
