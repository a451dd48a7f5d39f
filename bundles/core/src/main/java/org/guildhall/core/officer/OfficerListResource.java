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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The officers of all organizations over HTTP, and each of them. */
@Component(service = OfficerListResource.class)
@Path("officers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfficerListResource {

    private final OfficerService officers;
    private final OfficerViews views;
    private final DraftValidator validator;

    @Activate
    public OfficerListResource(
            @Reference OfficerService officers, @Reference OfficerViews views, @Reference DraftValidator validator) {
        this.officers = officers;
        this.views = views;
        this.validator = validator;
    }

    /** Those of an organization and all below it, on a day. */
    @GET
    @Permission("core.organization.browse")
    public Listing<OfficerView> list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @BeanParam OfficerQuery query,
            @BeanParam PageQuery page) {
        LocalDate day = officers.orToday(query.asOf);
        Locale locale = locale(headers);
        return Listing.of(page, request -> {
            Page<Officer> found = officers.list(actor, query.filter(actor), day, request);
            List<OfficerView> shown = views.of(actor, found.items(), day, locale);
            return new Page<>(shown, found.next(), found.total());
        });
    }

    @GET
    @Path("{id}")
    @Permission("core.organization.view")
    public OfficerView get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return view(actor, officers.get(actor, id), headers);
    }

    /** The same as at the address of its organization. */
    @POST
    @Permission("core.organization.manage")
    public Created<OfficerView> appoint(@Context Actor actor, @Context HttpHeaders headers, Appointment appointment) {
        validator.check(appointment);
        Officer appointed = officers.appoint(actor, appointment.organization(), appointment.draft());
        return Created.at("officers/" + appointed.id(), view(actor, appointed, headers));
    }

    /** The query names the version that the change was made from; another one stored is answered with 409. */
    @PUT
    @Path("{id}")
    @Permission("core.organization.manage")
    public OfficerView change(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") Id id,
            @QueryParam("version") long version,
            OfficerDraft draft) {
        return view(actor, officers.change(actor, id, version, draft), headers);
    }

    @POST
    @Path("{id}/end")
    @Permission("core.organization.manage")
    public OfficerView end(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id, OfficerEnd end) {
        return view(actor, officers.end(actor, id, officers.orToday(end.day())), headers);
    }

    private OfficerView view(Actor actor, Officer officer, HttpHeaders headers) {
        return views.withWarning(actor, officer, officers.orToday(null), locale(headers));
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().get(0);
    }
}
