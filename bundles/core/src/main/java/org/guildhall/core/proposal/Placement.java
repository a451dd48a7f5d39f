// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.GraphEdit;

/** Puts organizations below others, with all that has to be looked at before. */
final class Placement {

    private final Placing placing;

    Placement(Placing placing) {
        this.placing = placing;
    }

    /** The other organization of a proposal, which must have been there on its day. */
    Organization target(GraphEdit edit, ProposalDraft draft) {
        if (draft.target() == null) {
            throw InvalidException.of("target", "guildhall.field.missing");
        }
        Organization target = edit.graph().organizations().get(edit.tx(), draft.target());
        placing.requireThere(edit.tx(), "day", target, edit.day());
        return target;
    }

    /** @throws InvalidException if the organization was not there on that day, or has changed since */
    void requireOpen(GraphEdit edit, Organization organization) {
        Placing.requireAlive(organization);
        edit.graph().periods().requireOpen(edit.tx(), "day", organization.id(), organization.name(), edit.day());
    }

    void move(GraphEdit edit, Organization moved, Organization parent) {
        requireOpen(edit, moved);
        placing.requireFit(edit.tx(), EdgeType.LEADS, parent, moved.kind());
        placing.requireLevel(parent, moved.level());
        placing.requireNoCircle(edit.tx(), moved, parent, edit.day());
        placing.requireFree(edit.tx(), parent, moved.name());
        edit.move(moved, parent);
    }

    /** It belongs where another did, unless it does already. */
    void join(GraphEdit edit, Organization joining, Organization parent, EdgeType type) {
        boolean there = !edit.graph()
                .edges()
                .between(edit.tx(), joining.id(), parent.id(), type, edit.day())
                .isEmpty();
        if (!there) {
            placing.requireFit(edit.tx(), type, parent, joining.kind());
            placing.requireNoCircle(edit.tx(), joining, parent, edit.day());
            edit.join(joining, parent, type);
        }
    }

    void requireFree(GraphEdit edit, Organization parent, String name) {
        placing.requireFree(edit.tx(), parent, name);
    }

    void requireNoCircle(GraphEdit edit, Organization moved, Organization parent) {
        placing.requireNoCircle(edit.tx(), moved, parent, edit.day());
    }
}
