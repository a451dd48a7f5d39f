// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

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
import java.time.Clock;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.core.code.CodeWords;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Employers over HTTP. */
@Component(service = EmployerResource.class)
@Path("employers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmployerResource {

    private final EmployerService employers;
    private final CodeWords codes;
    private final Clock clock;

    @Activate
    public EmployerResource(@Reference EmployerService employers, @Reference CodeWords codes, @Reference Clock clock) {
        this.employers = employers;
        this.codes = codes;
        this.clock = clock;
    }

    /** Those on the list of a union and of all below it; the actor's own if none is named. */
    @GET
    @Permission("core.employer.view")
    public Listing<EmployerView> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @BeanParam EmployerQuery query,
            @BeanParam PageQuery page) {
        return Listing.of(
                page,
                request -> employers.list(actor, query.filter(actor), request).map(each -> view(each, headers)));
    }

    @GET
    @Path("{id}")
    @Permission("core.employer.view")
    public EmployerView get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return view(employers.get(actor, id), headers);
    }

    @POST
    @Permission("core.employer.manage")
    public Created<EmployerView> add(@Context Actor actor, @Context HttpHeaders headers, EmployerDraft draft) {
        Employer added = employers.add(actor, draft);
        return Created.at("employers/" + added.id(), view(added, headers));
    }

    /** The query names the version that the change was made from; another one stored is answered with 409. */
    @PUT
    @Path("{id}")
    @Permission("core.employer.manage")
    public EmployerView change(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") Id id,
            @QueryParam("version") long version,
            EmployerDraft draft) {
        return view(employers.change(actor, id, version, draft), headers);
    }

    /** The employer is no more. Its union is told to propose that it be dissolved. */
    @POST
    @Path("{id}/end")
    @Permission("core.employer.manage")
    public EmployerView end(
            @Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id, EndDraft draft) {
        return view(employers.end(actor, id, draft.day() == null ? Days.today(clock) : draft.day()), headers);
    }

    private EmployerView view(Employer employer, HttpHeaders headers) {
        return EmployerView.of(employer, codes, headers.getAcceptableLanguages().get(0));
    }
}
