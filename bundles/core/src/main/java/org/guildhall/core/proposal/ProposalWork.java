// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.officer.TermRules;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.GraphEdit.Occasion;
import org.guildhall.core.storage.GraphEdits;
import org.guildhall.core.storage.ProposalRepository;
import org.guildhall.core.storage.ProposalRepository.Transition;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does what a proposal says. A preview is the same work in a transaction that is thrown away. */
@Component(service = ProposalWork.class)
public class ProposalWork {

    private final Graph graph;
    private final GraphEdits edits;
    private final ProposalRepository proposals;
    private final Checklist checklist;
    private final Clock clock;
    private final Map<ProposalKind, Operation> operations;

    @Activate
    public ProposalWork(
            @Reference Graph graph,
            @Reference GraphEdits edits,
            @Reference ProposalRepository proposals,
            @Reference Checklist checklist,
            @Reference Placing placing,
            @Reference TermRules terms,
            @Reference Clock clock) {
        this.graph = graph;
        this.edits = edits;
        this.proposals = proposals;
        this.checklist = checklist;
        this.clock = clock;
        Placement placement = new Placement(placing);
        Step step = new Step(terms);
        this.operations = Map.of(
                ProposalKind.APPROVE, step,
                ProposalKind.FOUND, step,
                ProposalKind.REELECT, step,
                ProposalKind.MOVE, new Move(placement),
                ProposalKind.MERGE, new Merge(placement),
                ProposalKind.SPLIT, new Split(placement),
                ProposalKind.DISSOLVE, new Dissolve(placement));
    }

    /** Does it, and tells what that changed. Locks the tree. */
    public Preview perform(Tx tx, Id proposal, Id organization, ProposalDraft draft) {
        graph.tree().lock(tx);
        Organization subject = graph.organizations().get(tx, organization);
        if (subject.parent() == null) {
            throw new ConflictException("core.proposal.root");
        }
        Placing.requireCome("day", draft.day(), Days.today(clock));
        GraphEdit edit = edits.begin(tx, new Occasion(proposal, draft.day(), clock.instant()));
        Transition transition = proposals.transition(tx, draft.kind(), subject);
        Operation operation = operations.get(draft.kind());
        graph.periods().requireOpen(tx, "day", subject.id(), subject.name(), draft.day());
        Id decider = decider(tx, operation.leaders(edit, subject, draft));
        List<Requirement> needed = checklist.of(edit, draft.kind(), subject);
        operation.perform(edit, subject, draft, transition);
        return new Preview(decider, transition.article(), edit.effects(), needed);
    }

    /** Makes everything as it was. Locks the tree. */
    public void undo(Tx tx, Id proposal) {
        graph.tree().lock(tx);
        edits.undo(tx, proposal, clock.instant());
    }

    private Id decider(Tx tx, List<Id> leaders) {
        Collection<List<Id>> paths = graph.tree().paths(tx, leaders).values();
        List<Id> first = paths.iterator().next();
        int shared = 0;
        for (int i = 0; i < first.size(); i++) {
            int place = i;
            if (paths.stream()
                    .allMatch(path -> path.size() > place && path.get(place).equals(first.get(place)))) {
                shared = i;
            }
        }
        return first.get(shared);
    }
}
