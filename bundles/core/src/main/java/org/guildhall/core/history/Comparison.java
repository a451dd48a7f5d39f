// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.core.history.Difference.What;

/**
 * What is below an organization, on two days.
 *
 * @param name what an organization was called on a day, though it was not below
 */
record Comparison(
        List<Organization> before,
        List<Organization> after,
        LocalDate from,
        LocalDate to,
        BiFunction<Id, LocalDate, String> name) {

    List<Difference> of(List<OrganizationEdge> edgesOfOneDayOnly, List<Officer> officersOfOneDayOnly) {
        Map<Id, Organization> old = byId(before);
        Map<Id, Organization> now = byId(after);
        List<Difference> found = new ArrayList<>();
        before.stream()
                .filter(was -> !now.containsKey(was.id()))
                .forEach(was -> found.add(new Difference(was.id(), was.name(), What.GONE, parent(was, from), "")));
        for (Organization is : after) {
            Organization was = old.get(is.id());
            if (was == null) {
                found.add(new Difference(is.id(), is.name(), What.ADDED, "", parent(is, to)));
            } else {
                found.addAll(changes(was, is));
            }
        }
        edgesOfOneDayOnly.stream()
                .filter(edge -> old.containsKey(edge.organization()) || now.containsKey(edge.organization()))
                .map(this::edge)
                .forEach(found::add);
        officersOfOneDayOnly.stream()
                .filter(officer -> (officer.on(to) ? now : old).containsKey(officer.organization()))
                .map(this::officer)
                .forEach(found::add);
        return found;
    }

    private List<Difference> changes(Organization was, Organization is) {
        Map<What, Function<Organization, Object>> facts = new LinkedHashMap<>();
        facts.put(What.RENAMED, Organization::name);
        facts.put(What.KIND, Organization::kind);
        facts.put(What.LEVEL, Organization::level);
        facts.put(What.REGION, Organization::regionCode);
        facts.put(What.STATE, Organization::state);
        List<Difference> found = new ArrayList<>();
        facts.forEach((what, fact) -> {
            if (!fact.apply(was).equals(fact.apply(is))) {
                found.add(new Difference(
                        is.id(),
                        is.name(),
                        what,
                        fact.apply(was).toString(),
                        fact.apply(is).toString()));
            }
        });
        if (!Objects.equals(was.parent(), is.parent())) {
            found.add(new Difference(is.id(), is.name(), What.MOVED, parent(was, from), parent(is, to)));
        }
        return found;
    }

    private Difference edge(OrganizationEdge edge) {
        boolean joined = edge.since().isAfter(from);
        LocalDate day = joined ? to : from;
        String parent = name.apply(edge.parent(), day);
        return new Difference(
                edge.organization(),
                name.apply(edge.organization(), day),
                joined ? What.JOINED : What.LEFT,
                joined ? "" : parent,
                joined ? parent : "");
    }

    private Difference officer(Officer officer) {
        boolean appointed = officer.on(to);
        return new Difference(
                officer.organization(),
                name.apply(officer.organization(), appointed ? to : from),
                appointed ? What.APPOINTED : What.RETIRED,
                appointed ? "" : officer.name(),
                appointed ? officer.name() : "",
                officer.post());
    }

    private String parent(Organization organization, LocalDate day) {
        return organization.parent() == null ? "" : name.apply(organization.parent(), day);
    }

    private static Map<Id, Organization> byId(List<Organization> organizations) {
        return organizations.stream().collect(Collectors.toMap(Organization::id, each -> each));
    }
}
