// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository.Transition;
import org.guildhall.data.Tx;

/** It becomes part of another: what it leads, its own members and those who joined it go there, and it ends. */
final class Merge implements Operation {

    private final Placement placement;

    Merge(Placement placement) {
        this.placement = placement;
    }

    @Override
    public List<Id> leaders(GraphEdit edit, Organization subject, ProposalDraft draft) {
        Organization into = placement.target(edit, draft);
        if (into.parent() == null) {
            throw new ConflictException("core.proposal.root");
        }
        return List.of(subject.parent(), into.parent());
    }

    @Override
    public void perform(GraphEdit edit, Organization subject, ProposalDraft draft, Transition transition) {
        Organization into = placement.target(edit, draft);
        requireMergeable(edit, subject, into);
        for (Organization child : edit.graph().organizations().children(edit.tx(), subject.id())) {
            placement.move(edit, child, into);
        }
        edit.moveMembers(subject, into);
        for (OrganizationEdge edge : edit.graph().edges().listFrom(edit.tx(), subject.id(), edit.day())) {
            edit.leave(edge);
            boolean belongs =
                    edge.parent().equals(subject.id()) && !edge.organization().equals(into.id());
            if (belongs) {
                Organization joined = edit.graph().organizations().get(edit.tx(), edge.organization());
                placement.join(edit, joined, into, edge.type());
            }
        }
        edit.state(edit.graph().organizations().get(edit.tx(), subject.id()), transition.to());
    }

    private void requireMergeable(GraphEdit edit, Organization subject, Organization into) {
        placement.requireOpen(edit, subject);
        placement.requireNoCircle(edit, subject, into);
        if (subject.kind() != into.kind()) {
            throw new ConflictException("core.proposal.kinds-differ", subject.name(), into.name());
        }
        if (!province(edit.tx(), edit, subject).equals(province(edit.tx(), edit, into))) {
            throw new ConflictException("core.proposal.across-provinces", subject.name(), into.name());
        }
    }

    /** What stands directly below the national one on the way to it. */
    private static Id province(Tx tx, GraphEdit edit, Organization organization) {
        return edit.graph().tree().path(tx, organization.id()).get(1);
    }
}
