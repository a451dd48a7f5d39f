// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;

/** The names of the organizations in one file's rows, looked up a page at a time and remembered for the next. */
public final class OrganizationNames {

    private static final int REMEMBERED = 10_000;

    private final OrganizationService organizations;
    private final Actor actor;
    private final Map<Id, String> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    public OrganizationNames(OrganizationService organizations, Actor actor) {
        this.organizations = organizations;
        this.actor = actor;
    }

    /** The names for whichever ids among the values are those of organizations that the actor may see. */
    Map<Id, String> of(List<List<Object>> rows) {
        Set<Id> unknown = new HashSet<>();
        rows.forEach(row -> row.forEach(value -> {
            if (value instanceof Id id && !known.containsKey(id)) {
                unknown.add(id);
            }
        }));
        known.putAll(organizations.names(actor, unknown));
        return known;
    }
}
