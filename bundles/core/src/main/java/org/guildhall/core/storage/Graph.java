// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The repositories that together keep the graph of organizations; whoever changes it needs most of them. */
@Component(service = Graph.class)
public class Graph {

    private final OrganizationRepository organizations;
    private final TreeRepository tree;
    private final EdgeRepository edges;
    private final PeriodRepository periods;
    private final GraphRepository links;

    @Activate
    public Graph(
            @Reference OrganizationRepository organizations,
            @Reference TreeRepository tree,
            @Reference EdgeRepository edges,
            @Reference PeriodRepository periods,
            @Reference GraphRepository links) {
        this.organizations = organizations;
        this.tree = tree;
        this.edges = edges;
        this.periods = periods;
        this.links = links;
    }

    public OrganizationRepository organizations() {
        return organizations;
    }

    public TreeRepository tree() {
        return tree;
    }

    public EdgeRepository edges() {
        return edges;
    }

    public PeriodRepository periods() {
        return periods;
    }

    /** The tree and the edges taken together. */
    public GraphRepository links() {
        return links;
    }
}
