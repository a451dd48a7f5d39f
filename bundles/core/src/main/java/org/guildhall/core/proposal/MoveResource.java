// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.rest.Created;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The proposal that is made most often, at an address of its own. */
@Component(service = MoveResource.class)
@Path("organizations/{id}/move")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MoveResource {

    private final ProposalService proposals;
    private final DraftValidator validator;

    @Activate
    public MoveResource(@Reference ProposalService proposals, @Reference DraftValidator validator) {
        this.proposals = proposals;
        this.validator = validator;
    }

    /** Lays a move before the union that leads both. */
    @POST
    @Permission("core.organization.manage")
    public Created<Proposal> move(@Context Actor actor, @PathParam("id") Id id, MoveDraft draft) {
        validator.check(draft);
        Proposal proposal =
                proposals.propose(actor, id, ProposalDraft.to(ProposalKind.MOVE, draft.parent(), draft.day()));
        return Created.at("proposals/" + proposal.id(), proposal);
    }
}
