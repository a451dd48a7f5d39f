// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.rule.Rule;

/**
 * Where an organization stands, and so which rules hold for it.
 *
 * @param path the ids from the national organization down to it
 * @param region its own code, or that of the nearest above that has one; empty if none has
 */
record Jurisdiction(List<Id> path, String region) {

    private static final String NO_COUNTY = "(00)+$";

    static Jurisdiction of(List<Organization> path) {
        String region = path.stream()
                .map(Organization::regionCode)
                .filter(code -> !code.isEmpty())
                .reduce("", (above, below) -> below);
        return new Jurisdiction(path.stream().map(Organization::id).toList(), region);
    }

    /** Which of the rules about one thing holds there on that day. */
    Optional<Rule> choose(Collection<Rule> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.on(day) && reaches(rule)).max(nearest());
    }

    private boolean reaches(Rule rule) {
        return path.contains(rule.organization()) && region.startsWith(leading(rule));
    }

    private Comparator<Rule> nearest() {
        return Comparator.<Rule>comparingInt(rule -> path.indexOf(rule.organization()))
                .thenComparingInt(rule -> leading(rule).length());
    }

    /** The digits that all of the rule's region begin with: two for a province. */
    private static String leading(Rule rule) {
        return rule.region().replaceFirst(NO_COUNTY, "");
    }
}
