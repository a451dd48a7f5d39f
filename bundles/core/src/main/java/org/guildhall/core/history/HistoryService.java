// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.storage.HistoryRepository;
import org.guildhall.core.storage.HistoryRepository.Period;
import org.guildhall.core.storage.OfficerRepository;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organizations as they were on some day. Whoever may see an organization today may see its past. */
@Component(service = HistoryService.class)
public class HistoryService {

    private static final Orders ORDERS = Orders.ascending(Key.integer("place")).by("name", Key.integer("place"));

    private final UnitOfWork work;
    private final HistoryRepository history;
    private final OfficerRepository officers;

    private record Placed(int place, Organization organization) {}

    @Activate
    public HistoryService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference HistoryRepository history,
            @Reference OfficerRepository officers) {
        this.work = work;
        this.history = history;
        this.officers = officers;
    }

    /** @throws NotFoundException {@code core.organization.not-then} if it was not there on that day */
    public Organization get(Actor actor, Id id, LocalDate day) {
        actor.require(OrganizationService.VIEW, id);
        return work.read(tx -> get(tx, id, day));
    }

    private Organization get(Tx tx, Id id, LocalDate day) {
        return history.find(tx, id, day)
                .orElseThrow(() -> new NotFoundException("core.organization.not-then", day.toString()));
    }

    /** What it led on that day, the oldest first. */
    public List<Organization> children(Actor actor, Id parent, LocalDate day) {
        actor.require(OrganizationService.BROWSE, parent);
        return work.read(tx -> history.children(tx, parent, day));
    }

    /** From the national organization down to it, as it was on that day. */
    public List<Organization> path(Actor actor, Id id, LocalDate day) {
        actor.require(OrganizationService.VIEW, id);
        return work.read(tx -> {
            LinkedList<Organization> path = new LinkedList<>(List.of(get(tx, id, day)));
            while (path.getFirst().parent() != null) {
                path.addFirst(get(tx, path.getFirst().parent(), day));
            }
            return path;
        });
    }

    /** An organization and all below it on that day, each before what it leads. */
    public List<Organization> tree(Actor actor, Id top, LocalDate day) {
        actor.require(OrganizationService.BROWSE, top);
        return work.read(tx -> history.tree(tx, top, day));
    }

    /** Those of the tree that the filter describes. */
    public Page<Organization> search(Actor actor, OrganizationFilter filter, LocalDate day, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        List<Organization> found = tree(actor, filter.under(), day).stream()
                .filter(each -> each.name().contains(filter.name().strip()))
                .filter(each -> filter.kind().map(each.kind()::equals).orElse(true))
                .filter(each -> filter.level().map(each.level()::equals).orElse(true))
                .sorted(order(keyset.field(), page.sort()))
                .toList();
        int first = keyset.shown().isEmpty() ? 0 : (int) keyset.shown().get(0) + 1;
        List<Placed> rows = IntStream.range(
                        Math.min(first, found.size()), Math.min(first + keyset.rows(), found.size()))
                .mapToObj(place -> new Placed(place, found.get(place)))
                .toList();
        return keyset.page(rows, row -> List.of(row.place()), page.count() ? (long) found.size() : null)
                .map(Placed::organization);
    }

    private static Comparator<Organization> order(String field, String asked) {
        if (field.isEmpty()) {
            // a sort keeps the order of what is equal
            return (one, other) -> 0;
        }
        Comparator<Organization> byName = Comparator.comparing(Organization::name);
        return asked.startsWith("-") ? byName.reversed() : byName;
    }

    /** All that the organization has been, the first first. */
    public List<Period> periods(Actor actor, Id id) {
        actor.require(OrganizationService.VIEW, id);
        return work.read(tx -> history.periods(tx, id));
    }

    /** What is otherwise below an organization on the later of two days. */
    public List<Difference> compare(Actor actor, Id top, LocalDate from, LocalDate to) {
        actor.require(OrganizationService.BROWSE, top);
        if (from.isAfter(to)) {
            throw InvalidException.of("from", "core.organization.days-reversed");
        }
        return work.read(tx -> new Comparison(
                        history.tree(tx, top, from),
                        history.tree(tx, top, to),
                        from,
                        to,
                        (id, day) -> name(tx, id, day))
                .of(history.edgesOfOneDayOnly(tx, from, to), officers.listOfOneDayOnly(tx, from, to)));
    }

    private String name(Tx tx, Id id, LocalDate day) {
        Optional<Organization> then = history.find(tx, id, day);
        return then.map(Organization::name).orElse("");
    }
}
