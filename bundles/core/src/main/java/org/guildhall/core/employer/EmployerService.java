// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.CoverageRepository;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.EmployerRepository;
import org.guildhall.core.storage.Graph;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Employers. Each stands on the list of one union, and is seen there and by the union that its workers have. */
@Component(service = EmployerService.class)
public class EmployerService {

    public static final Permission VIEW = Permission.of("core.employer.view");
    public static final Permission MANAGE = Permission.of("core.employer.manage");

    private final UnitOfWork work;
    private final EmployerRepository employers;
    private final CoverageRepository coverages;
    private final EmployerCheck check;
    private final Graph graph;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public EmployerService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference EmployerRepository employers,
            @Reference CoverageRepository coverages,
            @Reference EmployerCheck check,
            @Reference Graph graph,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.work = work;
        this.employers = employers;
        this.coverages = coverages;
        this.check = check;
        this.graph = graph;
        this.ids = ids;
        this.clock = clock;
    }

    public Employer get(Actor actor, Id id) {
        Employer employer = work.read(tx -> employers.get(tx, id));
        Set<Id> unions = work.read(tx -> coverages.ofEmployer(tx, id)).stream()
                .map(Coverage::organization)
                .collect(Collectors.toSet());
        if (actor.mayAt(VIEW, unions).isEmpty()) {
            actor.require(VIEW, employer.organization());
        }
        return employer;
    }

    /** By name. */
    public Page<Employer> list(Actor actor, EmployerFilter filter, PageRequest page) {
        actor.require(VIEW, filter.under());
        return work.read(tx -> employers.search(tx, filter, page));
    }

    /**
     * Puts an employer on a union's list.
     *
     * @throws ConflictException {@code core.employer.recorded-already} if it stands on any union's list
     */
    public Employer add(Actor actor, EmployerDraft draft) {
        EmployerDraft right = check.check(draft, actor.organization());
        actor.require(MANAGE, right.organization());
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Placing.requireAlive(graph.organizations().get(tx, right.organization()));
            requireNew(tx, right.uscc());
            Employer added = employers.add(tx, ids.next(), right, clock.instant());
            tx.event("core/employer/ADDED", added.id(), added.organization());
            return added;
        });
    }

    /** Changes what is kept of it, or puts it on another union's list. */
    public Employer change(Actor actor, Id id, long version, EmployerDraft draft) {
        Employer before = get(actor, id);
        EmployerDraft right = check.check(draft, before.organization());
        requireManage(actor, before, right.organization());
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Employer now = alive(tx, id);
            if (!now.organization().equals(right.organization())) {
                Placing.requireAlive(graph.organizations().get(tx, right.organization()));
            }
            if (!now.uscc().equals(right.uscc())) {
                requireNew(tx, right.uscc());
            }
            Employer changed = employers.change(tx, id, version, right, clock.instant());
            tx.event("core/employer/CHANGED", id, changed.organization());
            return changed;
        });
    }

    /**
     * It is no more from that day on, and its workers have no union through it any more. That union is not dissolved by
     * this: whoever manages it proposes so, and the union above decides (Trade Union Law of the PRC, article 13).
     */
    public Employer end(Actor actor, Id id, LocalDate day) {
        Employer before = get(actor, id);
        requireManage(actor, before, before.organization());
        Placing.requireCome("day", day, Days.today(clock));
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Employer ended = employers.end(tx, id, day, clock.instant());
            open(coverages.ofEmployer(tx, id)).forEach(open -> {
                coverages.end(tx, open.id(), day, clock.instant());
                tx.event("core/employer/UNCOVERED", id, open.organization());
            });
            tx.event("core/employer/ENDED", id, ended.organization());
            return ended;
        });
    }

    /** As it is now, within the transaction: somebody may have ended it since it was shown. */
    Employer alive(Tx tx, Id id) {
        Employer now = employers.get(tx, id);
        if (now.endedOn() != null) {
            throw new ConflictException(
                    "core.employer.ended-already", now.name(), now.endedOn().toString());
        }
        return now;
    }

    private static List<Coverage> open(Collection<Coverage> all) {
        return all.stream().filter(coverage -> coverage.until() == null).toList();
    }

    private static void requireManage(Actor actor, Employer before, Id organization) {
        Stream.of(before.organization(), organization).distinct().forEach(at -> actor.require(MANAGE, at));
    }

    private void requireNew(Tx tx, String uscc) {
        employers.find(tx, uscc).ifPresent(there -> {
            throw new ConflictException("core.employer.recorded-already", uscc, there.name());
        });
    }
}
