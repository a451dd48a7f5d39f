// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.guildhall.api.module.Words;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The terms of one organization over HTTP. */
@Component(service = TermResource.class)
@Path("organizations/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TermResource {

    private final TermService terms;
    private final Words words;

    @Activate
    public TermResource(@Reference TermService terms, @Reference Words words) {
        this.terms = terms;
        this.words = words;
    }

    /** All that are known, the latest first. */
    @GET
    @Permission("core.organization.view")
    public Listing<TermView> list(
            @Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id, @BeanParam PageQuery page) {
        return Listing.whole(
                page,
                terms.list(actor, id).stream().map(term -> view(term, headers)).toList());
    }

    @POST
    @Permission("core.organization.manage")
    public Created<TermView> open(
            @Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id, TermDraft draft) {
        Term opened = terms.open(actor, id, draft);
        return Created.at("organizations/" + id + "/terms", view(opened, headers));
    }

    /** The query names the version that the change was made from; another one stored is answered with 409. */
    @PUT
    @Path("{term}")
    @Permission("core.organization.manage")
    public TermView change(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("term") Id term,
            @QueryParam("version") long version,
            TermDraft draft) {
        return view(terms.change(actor, term, version, draft), headers);
    }

    private TermView view(Term term, HttpHeaders headers) {
        return TermView.of(term, words, headers.getAcceptableLanguages().get(0));
    }
}
