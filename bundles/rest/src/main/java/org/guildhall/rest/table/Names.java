// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.region.Region;
import org.guildhall.api.region.Regions;

/** The names of whom one file's rows speak, looked up a page at a time and remembered for the next. */
public final class Names {

    private static final int REMEMBERED = 10_000;

    private final Regions regions;
    private final Map<String, Function<Collection<Id>, Map<Id, String>>> sources;
    private final Map<Id, String> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The names that the actor may see: a column tells by its own name whose ids it holds, as on the pages. */
    public Names(OrganizationService organizations, MemberService members, Regions regions, Actor actor) {
        this.regions = regions;
        sources = Map.of(
                "organization", ids -> organizations.names(actor, ids),
                "parent", ids -> organizations.names(actor, ids),
                "member", ids -> members.names(actor, ids));
    }

    /** Looks up whatever is not known yet of the ids in these rows. */
    void learn(List<String> columns, List<List<Object>> rows) {
        for (int i = 0; i < columns.size(); i++) {
            if (sources.containsKey(columns.get(i))) {
                Set<Id> unknown = unknown(i, rows);
                known.putAll(sources.get(columns.get(i)).apply(unknown));
            }
        }
    }

    /** What that column shows for an id; empty if it holds nobody's. */
    Map<Id, String> in(String column) {
        return sources.containsKey(column) ? known : Map.of();
    }

    /** The region's full name; the code itself if no region has it. */
    Object region(Object code) {
        return regions.find(String.valueOf(code)).<Object>map(Region::fullName).orElse(code);
    }

    private Set<Id> unknown(int column, List<List<Object>> rows) {
        Set<Id> unknown = new HashSet<>();
        for (List<Object> row : rows) {
            if (row.get(column) instanceof Id id && !known.containsKey(id)) {
                unknown.add(id);
            }
        }
        return unknown;
    }
}
