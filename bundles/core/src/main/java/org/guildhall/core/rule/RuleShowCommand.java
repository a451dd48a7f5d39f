// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.Output;

/** Shows all that was ever decided about one thing. */
@Service
@Command(
        scope = "rule",
        name = "show",
        description = "Show all that was decided about one thing down to an organization, the latest first",
        detailedDescription = "Example: rule:show cap-birthday 江苏省总工会")
public class RuleShowCommand extends RuleCommand {

    @Argument(index = 0, name = "CODE", description = "What the rule is about", required = true)
    @Completion(RuleCompleter.class)
    private String code;

    @Argument(index = 1, name = "ORG", description = "Id or exact name of the organization; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Override
    protected void run(Actor actor, Output out) {
        List<RuleView> found = rules.history(actor, code, organization(actor, organization)).stream()
                .map(rule -> view(actor, rule))
                .toList();
        print(found, out);
    }
}
