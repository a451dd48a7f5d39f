// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository.Transition;

/** Another one leads it, with everything below it; what else it belongs to stays. */
final class Move implements Operation {

    private final Placement placement;

    Move(Placement placement) {
        this.placement = placement;
    }

    @Override
    public List<Id> leaders(GraphEdit edit, Organization subject, ProposalDraft draft) {
        return List.of(subject.parent(), placement.target(edit, draft).id());
    }

    @Override
    public void perform(GraphEdit edit, Organization subject, ProposalDraft draft, Transition transition) {
        Organization parent = placement.target(edit, draft);
        if (parent.id().equals(subject.parent())) {
            throw new ConflictException("core.proposal.led-already", subject.name(), parent.name());
        }
        placement.move(edit, subject, parent);
    }
}
