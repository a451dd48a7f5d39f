// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.TermRepository;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The elections that lie ahead, of one union and of all below it: the terms that run, by the day on which they end. */
@Component(service = ElectionService.class)
public class ElectionService {

    /** How long before its day an election has to be prepared. */
    private static final Period NOTICE = Period.ofMonths(3);

    private final UnitOfWork work;
    private final TermRepository repository;
    private final TermService terms;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public ElectionService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference TermRepository repository,
            @Reference TermService terms,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.repository = repository;
        this.terms = terms;
        this.clock = clock;
        this.validator = validator;
    }

    /** The terms that run from an organization down and whose election is planned by that day, the earliest first. */
    public Page<Term> list(Actor actor, Id under, Optional<LocalDate> until, PageRequest page) {
        actor.require(OrganizationService.BROWSE, under);
        return work.read(tx -> repository.running(tx, under, until.orElse(Days.FOREVER), page));
    }

    /** How many there are in each month. */
    public List<ElectionMonth> months(Actor actor, Id under, Optional<LocalDate> until) {
        actor.require(OrganizationService.BROWSE, under);
        return work.read(tx -> repository.months(tx, under, until.orElse(Days.FOREVER)));
    }

    /**
     * The term of an organization that runs.
     *
     * @throws NotFoundException {@code core.term.none-running}
     */
    public Term get(Actor actor, Id organization) {
        actor.require(OrganizationService.VIEW, organization);
        return work.read(tx -> repository.findRunning(tx, organization))
                .orElseThrow(() -> new NotFoundException("core.term.none-running"));
    }

    /**
     * Plans the next election of an organization for a day.
     *
     * @param version the version of the term that runs
     * @throws org.guildhall.api.error.InvalidException {@code core.term.election-late} if it is put off for too long
     */
    public Term plan(Actor actor, Id organization, long version, ElectionDraft draft) {
        validator.check(draft);
        Term term = get(actor, organization);
        return terms.plan(actor, term.id(), version, draft.electionOn());
    }

    /** How near the election is that ends a term. */
    public Election.State state(Term term) {
        LocalDate today = Days.today(clock);
        if (term.electionOn().isBefore(today)) {
            return Election.State.OVERDUE;
        }
        return term.electionOn().isAfter(soon()) ? Election.State.PLANNED : Election.State.SOON;
    }

    /** The last day of which an election has to be prepared now. */
    LocalDate soon() {
        return Days.today(clock).plus(NOTICE);
    }
}
