// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.history.HistoryService;
import org.guildhall.core.name.NamesQuery;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organizations over HTTP. */
@Component(service = OrganizationResource.class)
@Path("organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationResource {

    private final OrganizationService organizations;
    private final HistoryService history;

    @Activate
    public OrganizationResource(@Reference OrganizationService organizations, @Reference HistoryService history) {
        this.organizations = organizations;
        this.history = history;
    }

    @GET
    @Permission("core.organization.browse")
    public Listing<Organization> list(
            @Context Actor actor, @BeanParam OrganizationQuery query, @BeanParam PageQuery page) {
        OrganizationFilter filter = query.filter(actor);
        return Listing.of(
                page,
                request -> query.asOf == null
                        ? organizations.search(actor, filter, request)
                        : history.search(actor, filter, query.asOf, request));
    }

    /** The names of several at once, by id; what the actor may not see is left out. */
    @GET
    @Path("names")
    @Permission("core.organization.view")
    public Map<String, String> names(@Context Actor actor, @BeanParam NamesQuery query) {
        return query.answer(ids -> organizations.names(actor, ids));
    }

    @GET
    @Path("{id}")
    @Permission("core.organization.view")
    public Organization get(@Context Actor actor, @PathParam("id") Id id, @QueryParam("asOf") LocalDate asOf) {
        return asOf == null ? organizations.get(actor, id) : history.get(actor, id, asOf);
    }

    @GET
    @Path("{id}/children")
    @Permission("core.organization.browse")
    public Listing<Organization> children(
            @Context Actor actor,
            @PathParam("id") Id id,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageQuery page) {
        return Listing.whole(
                page, asOf == null ? organizations.children(actor, id) : history.children(actor, id, asOf));
    }

    @GET
    @Path("{id}/path")
    @Permission("core.organization.view")
    public Listing<Organization> path(
            @Context Actor actor,
            @PathParam("id") Id id,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageQuery page) {
        return Listing.whole(page, asOf == null ? organizations.path(actor, id) : history.path(actor, id, asOf));
    }

    /** Registers one that is founded already. */
    @POST
    @Permission("core.organization.approve")
    public Created<Organization> add(@Context Actor actor, OrganizationDraft draft) {
        Organization added = organizations.add(actor, draft);
        return Created.at("organizations/" + added.id(), added);
    }

    /** Adds one that is only being prepared: the union above has yet to agree. */
    @POST
    @Path("prepare")
    @Permission("core.organization.manage")
    public Created<Organization> prepare(@Context Actor actor, OrganizationDraft draft) {
        Organization prepared = organizations.prepare(actor, draft);
        return Created.at("organizations/" + prepared.id(), prepared);
    }

    /** The query names the version that the change was made from; another one stored is answered with 409. */
    @PUT
    @Path("{id}")
    @Permission("core.organization.manage")
    public Organization change(
            @Context Actor actor,
            @PathParam("id") Id id,
            @QueryParam("version") long version,
            OrganizationChange change) {
        return organizations.change(actor, id, version, change);
    }
}
