// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.officer.TermDraft;
import org.guildhall.core.officer.TermRules;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository.Transition;

/** A step in the life of an organization: approved, founded, re-elected. Whoever is elected begins a term. */
final class Step implements Operation {

    private final TermRules terms;

    Step(TermRules terms) {
        this.terms = terms;
    }

    @Override
    public List<Id> leaders(GraphEdit edit, Organization subject, ProposalDraft draft) {
        return List.of(subject.parent());
    }

    @Override
    public void perform(GraphEdit edit, Organization subject, ProposalDraft draft, Transition transition) {
        edit.state(subject, transition.to());
        if (draft.kind() == ProposalKind.REELECT) {
            edit.endOffices(subject);
        }
        if (draft.kind() != ProposalKind.APPROVE) {
            terms.next(edit.tx(), subject, TermDraft.next(edit.day())).ifPresent(term -> edit.openTerm(subject, term));
        }
    }
}
