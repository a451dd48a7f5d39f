// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.officer.Officers;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.OfficerRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Officers: who may see the organization sees them, who manages it appoints them. */
@Component(service = {Officers.class, OfficerService.class})
public class OfficerService implements Officers {

    private final UnitOfWork work;
    private final Graph graph;
    private final OfficerRepository officers;
    private final OfficerCheck check;
    private final Ids ids;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public OfficerService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Graph graph,
            @Reference OfficerRepository officers,
            @Reference OfficerCheck check,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.graph = graph;
        this.officers = officers;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
        this.validator = validator;
    }

    public Officer get(Actor actor, Id id) {
        Officer officer = work.read(tx -> officers.get(tx, id));
        actor.require(OrganizationService.VIEW, officer.organization());
        return officer;
    }

    @Override
    public List<Officer> list(Actor actor, Id organization, LocalDate day) {
        actor.require(OrganizationService.VIEW, organization);
        return work.read(tx -> officers.list(tx, organization, day));
    }

    /** Those whom the filter describes on that day, by organization in the order of the tree. */
    public Page<Officer> list(Actor actor, OfficerFilter filter, LocalDate day, PageRequest page) {
        actor.require(OrganizationService.BROWSE, filter.under());
        boolean today = day.equals(Days.today(clock));
        return work.read(tx -> today ? officers.list(tx, filter, day, page) : officers.listThen(tx, filter, day, page));
    }

    @Override
    public List<Officer> listHeld(Actor actor, Id member, LocalDate day) {
        return listHeld(actor, Set.of(member), day);
    }

    /** The same for several at once. */
    List<Officer> listHeld(Actor actor, Set<Id> members, LocalDate day) {
        List<Officer> held = work.read(tx -> officers.listHeld(tx, members, day));
        Set<Id> places = held.stream().map(Officer::organization).collect(Collectors.toSet());
        Set<Id> visible = actor.mayAt(OrganizationService.VIEW, places);
        return held.stream()
                .filter(officer -> visible.contains(officer.organization()))
                .toList();
    }

    @Override
    public Officer appoint(Actor actor, Id organization, OfficerDraft draft) {
        validator.check(draft);
        actor.require(OrganizationService.MANAGE, organization);
        OfficerDraft full = check.complete(actor, draft);
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            check.requireFree(tx, organization, full, List.of());
            Officer appointed = officers.add(tx, ids.next(), organization, full, clock.instant());
            tx.event("core/officer/APPOINTED", appointed.id(), organization);
            return appointed;
        });
    }

    /**
     * Says otherwise who holds a post, or since when: what was written down before was wrong.
     *
     * @param version the version the change was made from
     * @throws InvalidException as for {@link #appoint}
     * @throws ConflictException as for {@link #appoint}, and {@code guildhall.changed-meanwhile}
     */
    public Officer change(Actor actor, Id id, long version, OfficerDraft draft) {
        validator.check(draft);
        Officer before = work.read(tx -> officers.get(tx, id));
        actor.require(OrganizationService.MANAGE, before.organization());
        OfficerDraft full = check.complete(actor, draft);
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            check.requireFree(tx, before.organization(), full, List.of(id));
            Officer changed = officers.change(tx, id, version, full, clock.instant());
            tx.event("core/officer/CHANGED", id, before.organization());
            return changed;
        });
    }

    /**
     * Ends that somebody holds a post.
     *
     * @param day the first day on which it is held no more
     * @throws ConflictException {@code core.officer.ended-already}
     */
    public Officer end(Actor actor, Id id, LocalDate day) {
        Officer before = work.read(tx -> officers.get(tx, id));
        actor.require(OrganizationService.MANAGE, before.organization());
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Officer ended = officers.end(tx, id, day, clock.instant());
            tx.event("core/officer/ENDED", id, before.organization());
            return ended;
        });
    }

    /** The day that is meant where none is named. */
    LocalDate orToday(LocalDate day) {
        return day == null ? Days.today(clock) : day;
    }
}
