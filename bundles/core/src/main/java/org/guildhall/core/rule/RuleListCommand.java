// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.Output;

/** Shows which rules hold for an organization. */
@Service
@Command(
        scope = "rule",
        name = "list",
        description = "List the rules that hold for an organization, each with where it is written",
        detailedDescription = "Example: rule:list --as-of 2024-10-20 阜宁县总工会")
public class RuleListCommand extends RuleCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--as-of", description = "A day, as 2026-05-01; today if left out")
    private String asOf;

    @Override
    protected void run(Actor actor, Output out) {
        List<RuleView> found = rules.list(actor, organization(actor, organization), day(asOf)).stream()
                .map(rule -> view(actor, rule))
                .toList();
        print(found, out);
    }
}
