// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.organization.OrganizationTree;

/** The ways down to organizations, each asked for once; for one piece of work on one thread. */
final class Paths {

    private final OrganizationTree tree;
    private final Map<Id, List<Id>> known = new HashMap<>();

    Paths(OrganizationTree tree) {
        this.tree = tree;
    }

    /** Asks for several at once. */
    void learn(Collection<Id> organizations) {
        known.putAll(tree.paths(organizations));
    }

    /** From the national union down to the organization. */
    List<Id> to(Id organization) {
        return known.computeIfAbsent(organization, tree::path);
    }

    boolean isWithin(Id organization, Id top) {
        return to(organization).contains(top);
    }
}
