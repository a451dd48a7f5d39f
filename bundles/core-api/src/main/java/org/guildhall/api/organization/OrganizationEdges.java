// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What organizations belong to beside the one that leads them: federations, chains, industries. Together with the tree
 * they are a graph without circles, on any day. Each method checks what the actor may do. Thread-safe.
 */
@ProviderType
public interface OrganizationEdges {

    /** What the organization belonged to on that day, and what belonged to it. */
    List<OrganizationEdge> list(Actor actor, Id organization, LocalDate day);

    /**
     * Lets an organization belong to another. Whoever manages both may do so.
     *
     * @throws org.guildhall.api.error.InvalidException if the day is wrong, or their kinds do not go together
     * @throws org.guildhall.api.error.ConflictException {@code core.edge.second-leader}, {@code core.edge.joined-already}
     *     or {@code core.organization.circle}
     */
    OrganizationEdge join(Actor actor, Id organization, EdgeDraft draft);

    /**
     * Ends that an organization belongs to another. Whoever manages one of them may do so.
     *
     * @param day the first day on which it does so no more
     */
    OrganizationEdge leave(Actor actor, Id edge, LocalDate day);

    /**
     * Counts today's organizations that belong to one, directly or by others.
     *
     * @param types by which edges beside {@link EdgeType#LEADS}
     */
    UnionCount count(Actor actor, Id organization, Set<EdgeType> types);
}
