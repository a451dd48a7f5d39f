// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.CoverageRepository;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.Graph;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which union the workers of an employer have: one of their own, or a joint one with the workers of others (Trade Union
 * Law of the PRC, article 11). An employer has one at a time.
 */
@Component(service = CoverageService.class)
public class CoverageService {

    private static final Set<OrganizationKind> OF_ONE =
            Set.of(OrganizationKind.GRASSROOTS, OrganizationKind.PREPARATORY);

    private final UnitOfWork work;
    private final CoverageRepository coverages;
    private final EmployerService employers;
    private final Graph graph;
    private final Placing placing;
    private final Ids ids;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public CoverageService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference CoverageRepository coverages,
            @Reference EmployerService employers,
            @Reference Graph graph,
            @Reference Placing placing,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.coverages = coverages;
        this.employers = employers;
        this.graph = graph;
        this.placing = placing;
        this.ids = ids;
        this.clock = clock;
        this.validator = validator;
    }

    /** Whether such a union can be that of an employer's workers. */
    public static boolean covers(OrganizationKind kind) {
        return OF_ONE.contains(kind) || kind == OrganizationKind.JOINT_GRASSROOTS;
    }

    /** All unions that the workers of an employer have had, the first at first. */
    public List<Coverage> unions(Actor actor, Id employer) {
        Id known = employers.get(actor, employer).id();
        return work.read(tx -> coverages.ofEmployer(tx, known));
    }

    /** The employers whose workers had their union there on that day. */
    public List<Coverage> employers(Actor actor, Id organization, LocalDate day) {
        actor.require(EmployerService.VIEW, organization);
        return work.read(tx -> coverages.ofUnion(tx, organization, day));
    }

    /** From that day on the workers of an employer have their union there. */
    public Coverage cover(Actor actor, Id employer, CoverageDraft draft) {
        validator.check(draft);
        employers.get(actor, employer);
        actor.require(EmployerService.MANAGE, draft.organization());
        LocalDate since = draft.since() == null ? Days.today(clock) : draft.since();
        Placing.requireCome("since", since, Days.today(clock));
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Organization union = graph.organizations().get(tx, draft.organization());
            placing.requireThere(tx, "since", union, since);
            requireFree(tx, employers.alive(tx, employer), since);
            requireRoom(tx, union, since);
            Coverage added = coverages.add(tx, ids.next(), employer, union.id(), since, clock.instant());
            tx.event("core/employer/COVERED", employer, union.id());
            return added;
        });
    }

    private void requireFree(Tx tx, Employer employer, LocalDate since) {
        coverages.ofEmployerBeyond(tx, employer.id(), since).stream()
                .findFirst()
                .ifPresent(there -> {
                    String union =
                            graph.organizations().get(tx, there.organization()).name();
                    throw new ConflictException("core.employer.covered-already", employer.name(), union);
                });
    }

    private void requireRoom(Tx tx, Organization union, LocalDate since) {
        if (!covers(union.kind())) {
            throw InvalidException.of("organization", "core.employer.covers-none", union.name());
        }
        List<Coverage> others =
                OF_ONE.contains(union.kind()) ? coverages.ofUnionBeyond(tx, union.id(), since) : List.of();
        if (!others.isEmpty()) {
            throw new ConflictException(
                    "core.employer.one-only", union.name(), others.get(0).name());
        }
    }

    /** From that day on they have it there no more. */
    public Coverage uncover(Actor actor, Id id, LocalDate day) {
        Coverage coverage = work.read(tx -> coverages.get(tx, id));
        actor.require(EmployerService.MANAGE, coverage.organization());
        Placing.requireCome("day", day, Days.today(clock));
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Coverage ended = coverages.end(tx, id, day, clock.instant());
            tx.event("core/employer/UNCOVERED", ended.employer(), ended.organization());
            return ended;
        });
    }
}
