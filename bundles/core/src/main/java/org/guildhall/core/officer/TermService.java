// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.TermRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The terms of an organization. An accepted election opens the next one by itself; here they are written down and mended. */
@Component(service = TermService.class)
public class TermService {

    private final UnitOfWork work;
    private final Graph graph;
    private final Placing placing;
    private final TermRepository terms;
    private final TermRules rules;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public TermService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Graph graph,
            @Reference Placing placing,
            @Reference TermRepository terms,
            @Reference TermRules rules,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.graph = graph;
        this.placing = placing;
        this.terms = terms;
        this.rules = rules;
        this.clock = clock;
        this.validator = validator;
    }

    /** All that are known, the latest first. */
    public List<Term> list(Actor actor, Id organization) {
        actor.require(OrganizationService.VIEW, organization);
        return work.read(tx -> terms.list(tx, organization));
    }

    /**
     * Writes down a term that has begun; the one before ends with it.
     *
     * @throws ConflictException {@code core.term.none-of-kind} or {@code core.term.later-one}
     * @throws InvalidException if a day, the number or the years are wrong
     */
    public Term open(Actor actor, Id organization, TermDraft draft) {
        validator.check(draft);
        actor.require(OrganizationService.MANAGE, organization);
        TermDraft dated = draft.since() == null
                ? new TermDraft(draft.number(), Days.today(clock), draft.years(), draft.electionOn())
                : draft;
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Organization union = requireThere(tx, organization, dated.since());
            Term term = rules.next(tx, union, dated).orElseThrow(() -> TermRules.none(union));
            terms.findRunning(tx, organization)
                    .ifPresent(before -> terms.end(tx, before.id(), term.since(), clock.instant()));
            Term opened = terms.add(tx, term, clock.instant());
            tx.event("core/term/OPENED", opened.id(), organization);
            return opened;
        });
    }

    /**
     * Says otherwise about the term that runs: what was written down was wrong, or its election is put off.
     *
     * @param version the version the change was made from
     * @throws ConflictException {@code core.term.over} for one that has ended, {@code guildhall.changed-meanwhile}
     */
    public Term change(Actor actor, Id id, long version, TermDraft draft) {
        validator.check(draft);
        return change(actor, id, version, (tx, term) -> {
            LocalDate since = draft.since() == null ? term.since() : draft.since();
            Term corrected = rules.corrected(tx, requireThere(tx, term.organization(), since), term, draft);
            rules.findBefore(tx, term)
                    .ifPresent(before -> terms.end(tx, before.id(), corrected.since(), clock.instant()));
            return corrected;
        });
    }

    /** Plans the election that ends the term that runs, and changes nothing else of it. */
    Term plan(Actor actor, Id id, long version, LocalDate electionOn) {
        return change(actor, id, version, (tx, term) -> rules.planned(tx, term, electionOn));
    }

    private Term change(Actor actor, Id id, long version, BiFunction<Tx, Term, Term> change) {
        Id organization = work.read((Tx tx) -> terms.get(tx, id)).organization();
        actor.require(OrganizationService.MANAGE, organization);
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Term term = terms.get(tx, id);
            if (term.until() != null) {
                throw new ConflictException("core.term.over", term.number());
            }
            Versions.requireSame(term.version(), version);
            Term changed = terms.change(tx, change.apply(tx, term), clock.instant());
            tx.event("core/term/CHANGED", id, organization);
            return changed;
        });
    }

    private Organization requireThere(Tx tx, Id organization, LocalDate since) {
        Placing.requireCome("since", since, Days.today(clock));
        Organization union = graph.organizations().get(tx, organization);
        placing.requireThere(tx, "since", union, since);
        return union;
    }
}
