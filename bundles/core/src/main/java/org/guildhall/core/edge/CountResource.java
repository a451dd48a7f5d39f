// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationEdges;
import org.guildhall.api.organization.UnionCount;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts over HTTP. */
@Component(service = CountResource.class)
@Path("organizations/{id}/count")
@Produces(MediaType.APPLICATION_JSON)
public class CountResource {

    private final OrganizationEdges edges;

    @Activate
    public CountResource(@Reference OrganizationEdges edges) {
        this.edges = edges;
    }

    /** How many unions and members belong here by the tree and these types of edges, each counted once. */
    @GET
    @Permission("core.organization.browse")
    public UnionCount count(@Context Actor actor, @PathParam("id") Id id, @QueryParam("type") Set<EdgeType> types) {
        return edges.count(actor, id, types.isEmpty() ? EnumSet.allOf(EdgeType.class) : types);
    }
}
