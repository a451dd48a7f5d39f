// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The nodes over HTTP. */
@Component(service = NodeResource.class)
@Path("nodes")
@Produces(MediaType.APPLICATION_JSON)
public class NodeResource {

    private final NodeService nodes;

    @Activate
    public NodeResource(@Reference NodeService nodes) {
        this.nodes = nodes;
    }

    @GET
    @Permission("registry.node.view")
    public Listing<NodeView> list(@Context Actor actor, @Context HttpHeaders headers, @BeanParam PageQuery page) {
        return Listing.whole(
                page, nodes.list(actor, headers.getAcceptableLanguages().get(0)));
    }
}
