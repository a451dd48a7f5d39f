// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.time.Clock;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.ProposalRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The steps in the life of organizations. Whoever manages an organization proposes, another one decides at the nearest union
 * that leads all whom it concerns, and may undo it as long as nothing of it has changed again.
 */
@Component(service = ProposalService.class)
public class ProposalService {

    private final UnitOfWork work;
    private final ProposalRepository proposals;
    private final ProposalWork doing;
    private final Ids ids;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public ProposalService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference ProposalRepository proposals,
            @Reference ProposalWork doing,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.proposals = proposals;
        this.doing = doing;
        this.ids = ids;
        this.clock = clock;
        this.validator = validator;
    }

    /** What it would change, for how many, and what is missing; refused where it would be. */
    public Preview preview(Actor actor, Id organization, ProposalDraft draft) {
        validator.check(draft);
        actor.require(OrganizationService.MANAGE, organization);
        return work.read(tx -> doing.perform(tx, ids.next(), organization, dated(draft)));
    }

    private ProposalDraft dated(ProposalDraft draft) {
        return draft.day() == null ? draft.on(Days.today(clock)) : draft;
    }

    /** Lays it before the union above. */
    public Proposal propose(Actor actor, Id organization, ProposalDraft draft) {
        Preview preview = preview(actor, organization, draft);
        return work.write(actor, tx -> {
            Proposal added = proposals.add(
                    tx, ids.next(), organization, dated(draft), preview.decider(), actor, clock.instant());
            tx.event("core/proposal/PROPOSED", added.id(), added.decider());
            return added;
        });
    }

    /** To be seen by those whom it is about, and by those who decide. */
    public Proposal get(Actor actor, Id id) {
        Proposal proposal = work.read(tx -> proposals.get(tx, id));
        if (!actor.may(OrganizationService.BROWSE, proposal.organization())) {
            actor.require(OrganizationService.BROWSE, proposal.decider());
        }
        return proposal;
    }

    /** What a proposal that is not decided yet would change today. */
    public Preview preview(Actor actor, Id id) {
        Proposal proposal = get(actor, id);
        return work.read(tx -> doing.perform(tx, id, proposal.organization(), proposals.draft(tx, id)));
    }

    /** The newest first. */
    public Page<Proposal> list(Actor actor, ProposalFilter filter, PageRequest page) {
        actor.require(OrganizationService.BROWSE, filter.under());
        return work.read(tx -> proposals.list(tx, filter, actor.account(), page));
    }

    /**
     * The union above agrees, and it is done.
     *
     * @throws ConflictException {@code core.proposal.incomplete} if something is missing, {@code core.proposal.own} for
     *     whoever has proposed it
     */
    public Proposal accept(Actor actor, Id id, DecisionDraft decision) {
        validator.check(decision);
        Id decider = requireDecider(actor, id);
        return work.write(actor, tx -> {
            Proposal accepted = proposals.decide(tx, id, ProposalState.ACCEPTED, actor, decision, clock.instant());
            Preview done = doing.perform(tx, id, accepted.organization(), proposals.draft(tx, id));
            requireSame(decider, done.decider());
            requireComplete(done.checklist());
            tx.event("core/proposal/ACCEPTED", id, decider);
            tx.event(topic(accepted.kind()), accepted.organization(), accepted.organization());
            return accepted;
        });
    }

    private static void requireComplete(List<Requirement> checklist) {
        checklist.stream()
                .filter(each -> each.binding() && !each.met())
                .findFirst()
                .ifPresent(missing -> {
                    throw new ConflictException(
                            missing.verified() ? "core.proposal.incomplete" : "core.proposal.incomplete-unverified",
                            missing.requirement(),
                            missing.article());
                });
    }

    /** Somebody may have been moved since it was proposed, so that another union must decide. */
    private static void requireSame(Id decider, Id now) {
        if (!decider.equals(now)) {
            throw new ConflictException("core.proposal.other-decider");
        }
    }

    private static String topic(ProposalKind kind) {
        return switch (kind) {
            case APPROVE -> "core/organization/APPROVED";
            case FOUND -> "core/organization/FOUNDED";
            case REELECT -> "core/organization/REELECTED";
            case MOVE -> "core/organization/MOVED";
            case MERGE -> "core/organization/MERGED";
            case SPLIT -> "core/organization/SPLIT";
            case DISSOLVE -> "core/organization/DISSOLVED";
        };
    }

    /** The union above does not agree. */
    public Proposal refuse(Actor actor, Id id, DecisionDraft decision) {
        validator.check(decision);
        Id decider = requireDecider(actor, id);
        return work.write(actor, tx -> {
            Proposal refused = proposals.decide(tx, id, ProposalState.REFUSED, actor, decision, clock.instant());
            tx.event("core/proposal/REFUSED", id, decider);
            return refused;
        });
    }

    /** Takes it back before it is decided. */
    public Proposal withdraw(Actor actor, Id id) {
        Proposal proposal = work.read(tx -> proposals.get(tx, id));
        actor.require(OrganizationService.MANAGE, proposal.organization());
        return work.write(actor, tx -> {
            tx.event("core/proposal/WITHDRAWN", id, proposal.decider());
            return proposals.withdraw(tx, id, clock.instant());
        });
    }

    /**
     * Makes everything as it was before the proposal was done.
     *
     * @throws ConflictException {@code core.proposal.touched-since} if anything of it has been changed again
     */
    public Proposal undo(Actor actor, Id id) {
        Id decider = requireDecider(actor, id);
        return work.write(actor, tx -> {
            Proposal undone = proposals.undo(tx, id, clock.instant());
            doing.undo(tx, id);
            tx.event("core/proposal/UNDONE", id, decider);
            tx.event("core/organization/RESTORED", undone.organization(), undone.organization());
            return undone;
        });
    }

    private Id requireDecider(Actor actor, Id id) {
        Id decider = work.read((Tx tx) -> proposals.get(tx, id)).decider();
        actor.require(OrganizationService.APPROVE, decider);
        return decider;
    }
}
