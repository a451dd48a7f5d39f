// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.api.rule.Rule;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Day;

/** What the commands about rules share. */
abstract class RuleCommand extends GuildhallCommand {

    @Reference
    protected RuleService rules;

    @Reference
    private OrganizationNames names;

    @Reference
    private Words words;

    @Reference
    private Clock clock;

    protected final Id organization(Actor actor, String idOrName) {
        return idOrName == null ? actor.organization() : names.resolve(actor, idOrName);
    }

    protected final LocalDate day(String written) {
        return written == null ? Days.today(clock) : Day.parse(written);
    }

    protected final RuleView view(Actor actor, Rule rule) {
        return RuleView.of(rule, rules.mayOverride(actor), words, locale());
    }

    protected final void print(List<RuleView> found, Output out) {
        out.rows(
                found,
                new Output.Column<>("Code", RuleView::code),
                new Output.Column<>("Rule", RuleView::title),
                new Output.Column<>("Value", RuleView::written),
                new Output.Column<>("Decided by", RuleView::organization),
                new Output.Column<>("Region", RuleView::region),
                new Output.Column<>("From", RuleView::from),
                new Output.Column<>("Until", RuleView::until),
                new Output.Column<>("Where it is written", RuleView::basis));
    }
}
