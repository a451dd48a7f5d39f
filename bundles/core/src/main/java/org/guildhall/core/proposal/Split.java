// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository.Transition;

/** Part of what it leads and of its members become an organization of their own beside it. */
final class Split implements Operation {

    private final Placement placement;

    Split(Placement placement) {
        this.placement = placement;
    }

    @Override
    public List<Id> leaders(GraphEdit edit, Organization subject, ProposalDraft draft) {
        return List.of(subject.parent());
    }

    @Override
    public void perform(GraphEdit edit, Organization subject, ProposalDraft draft, Transition transition) {
        if (draft.name().isBlank()) {
            throw InvalidException.of("name", "guildhall.field.missing");
        }
        if (draft.parts().isEmpty() && draft.members().isEmpty()) {
            throw InvalidException.of("parts", "core.proposal.nothing-to-split");
        }
        placement.requireOpen(edit, subject);
        Organization parent = edit.graph().organizations().get(edit.tx(), subject.parent());
        placement.requireFree(edit, parent, draft.name());
        Organization created = edit.create(new OrganizationDraft(
                draft.name(), subject.kind(), subject.level(), subject.regionCode(), parent.id(), edit.day()));
        for (Id id : draft.parts()) {
            Organization part = edit.graph().organizations().get(edit.tx(), id);
            if (!subject.id().equals(part.parent())) {
                throw InvalidException.of("parts", "core.proposal.no-part", part.name(), subject.name());
            }
            placement.move(edit, part, created);
        }
        edit.moveMembers(subject, created, draft.members());
    }
}
