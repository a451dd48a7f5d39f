// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository.Transition;

/** A step in the life of an organization: approved, founded, re-elected. */
final class Step implements Operation {

    @Override
    public List<Id> leaders(GraphEdit edit, Organization subject, ProposalDraft draft) {
        return List.of(subject.parent());
    }

    @Override
    public void perform(GraphEdit edit, Organization subject, ProposalDraft draft, Transition transition) {
        edit.state(subject, transition.to());
    }
}
