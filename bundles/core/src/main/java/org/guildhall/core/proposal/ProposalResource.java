// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proposals over HTTP. */
@Component(service = ProposalResource.class)
@Path("proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalResource {

    private final ProposalService proposals;

    @Activate
    public ProposalResource(@Reference ProposalService proposals) {
        this.proposals = proposals;
    }

    /** Those about organizations from that one down or decided there, the newest first; the actor's own if none is named. */
    @GET
    @Permission("core.organization.browse")
    public Listing<Proposal> list(@Context Actor actor, @BeanParam ProposalQuery query, @BeanParam PageQuery page) {
        return Listing.of(page, request -> proposals.list(actor, query.filter(actor), request));
    }

    @POST
    @Permission("core.organization.manage")
    public Created<Proposal> propose(
            @Context Actor actor, @QueryParam("organization") Id organization, ProposalDraft draft) {
        Proposal proposal = proposals.propose(actor, organization, draft);
        return Created.at("proposals/" + proposal.id(), proposal);
    }

    /** What it would change, for how many, and what is missing; nothing is done. */
    @POST
    @Path("preview")
    @Permission("core.organization.manage")
    public Preview preview(@Context Actor actor, @QueryParam("organization") Id organization, ProposalDraft draft) {
        return proposals.preview(actor, organization, draft);
    }

    @GET
    @Path("{id}")
    @Permission("core.organization.browse")
    public ProposalView get(@Context Actor actor, @PathParam("id") Id id) {
        return ProposalView.of(proposals.get(actor, id), actor);
    }

    /** What one that is not decided yet would change today. */
    @GET
    @Path("{id}/preview")
    @Permission("core.organization.browse")
    public Preview preview(@Context Actor actor, @PathParam("id") Id id) {
        return proposals.preview(actor, id);
    }

    @POST
    @Path("{id}/accept")
    @Permission("core.organization.approve")
    public Proposal accept(@Context Actor actor, @PathParam("id") Id id, DecisionDraft decision) {
        return proposals.accept(actor, id, decision);
    }

    @POST
    @Path("{id}/refuse")
    @Permission("core.organization.approve")
    public Proposal refuse(@Context Actor actor, @PathParam("id") Id id, DecisionDraft decision) {
        return proposals.refuse(actor, id, decision);
    }

    @POST
    @Path("{id}/withdraw")
    @Permission("core.organization.manage")
    public Proposal withdraw(@Context Actor actor, @PathParam("id") Id id) {
        return proposals.withdraw(actor, id);
    }

    @POST
    @Path("{id}/undo")
    @Permission("core.organization.approve")
    public Proposal undo(@Context Actor actor, @PathParam("id") Id id) {
        return proposals.undo(actor, id);
    }
}
