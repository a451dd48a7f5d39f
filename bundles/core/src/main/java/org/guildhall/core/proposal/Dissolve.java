// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository.Transition;

/**
 * It is no more. What it leads must have gone elsewhere before, and it must be said where its members go; if it ends with
 * its employer they keep their membership with the union above. Where they go is asked, too: the nearest union that leads
 * both decides.
 */
final class Dissolve implements Operation {

    private static final Set<OrganizationKind> GRASSROOTS =
            Set.of(OrganizationKind.GRASSROOTS, OrganizationKind.JOINT_GRASSROOTS, OrganizationKind.BRANCH);

    private final Placement placement;

    Dissolve(Placement placement) {
        this.placement = placement;
    }

    @Override
    public List<Id> leaders(GraphEdit edit, Organization subject, ProposalDraft draft) {
        return draft.target() == null
                ? List.of(subject.parent())
                : List.of(subject.parent(), placement.target(edit, draft).id());
    }

    @Override
    public void perform(GraphEdit edit, Organization subject, ProposalDraft draft, Transition transition) {
        placement.requireOpen(edit, subject);
        if (subject.children()) {
            throw new ConflictException("core.proposal.leads-others", subject.name());
        }
        settleMembers(edit, subject, draft);
        for (OrganizationEdge edge : edit.graph().edges().listFrom(edit.tx(), subject.id(), edit.day())) {
            edit.leave(edge);
        }
        edit.state(edit.graph().organizations().get(edit.tx(), subject.id()), transition.to());
    }

    private void settleMembers(GraphEdit edit, Organization subject, ProposalDraft draft) {
        boolean withEmployer = draft.reason() == EndReason.EMPLOYER_ENDED;
        if (draft.target() == null && !withEmployer) {
            edit.requireNoMembers(subject);
            return;
        }
        Organization to = draft.target() == null
                ? edit.graph().organizations().get(edit.tx(), subject.parent())
                : placement.target(edit, draft);
        if (to.id().equals(subject.id())) {
            throw new ConflictException("core.proposal.members-stay", subject.name());
        }
        boolean kept = withEmployer && to.id().equals(subject.parent());
        if (!kept && !takesMembers(to.kind(), subject.kind())) {
            throw InvalidException.of("target", "core.proposal.takes-no-members", to.name());
        }
        edit.moveMembers(subject, to);
        if (withEmployer) {
            edit.retainMoved();
        }
    }

    /** Members belong to grassroots unions; those of any other kind of union can only go to another of that kind. */
    private static boolean takesMembers(OrganizationKind to, OrganizationKind from) {
        return GRASSROOTS.contains(to) || to == from;
    }
}
