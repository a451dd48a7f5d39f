// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.rule.Rule;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** Decides otherwise than a rule. */
@Service
@Command(
        scope = "rule",
        name = "override",
        description = "Decide otherwise for a province and all below it, from a day on",
        detailedDescription = "Example: rule:override --from 2026-07-01 --citation 苏工发〔2026〕1号 cap-birthday 250 江苏省总工会")
public class RuleOverrideCommand extends RuleCommand {

    @Argument(index = 0, name = "CODE", description = "What the rule is about", required = true)
    @Completion(RuleCompleter.class)
    private String code;

    @Argument(index = 1, name = "VALUE", description = "Written as rule:list shows the rule's", required = true)
    private String value;

    @Argument(index = 2, name = "ORG", description = "Id or exact name of the union that decides", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--from", description = "The first day, as 2026-07-01; today if left out")
    private String from;

    @Option(name = "--until", description = "The first day on which it holds no more")
    private String until;

    @Option(name = "--citation", description = "The decision: its title and number", required = true)
    private String citation;

    @Option(name = "--verified", description = "You have read it there")
    private boolean verified;

    @Override
    protected void run(Actor actor, Output out) {
        RuleDraft draft = new RuleDraft(
                organization(actor, organization),
                value,
                day(from),
                until == null ? null : Day.parse(until),
                citation,
                verified);
        Rule rule = rules.override(actor, code, draft);
        out.done(view(actor, rule), code + " is " + rule.value() + " from " + rule.from() + " on");
    }
}
