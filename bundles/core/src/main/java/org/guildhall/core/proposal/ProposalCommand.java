// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** A command that proposes something, or with {@code --dry-run} shows what that would change. */
abstract class ProposalCommand extends GuildhallCommand {

    @Argument(index = 0, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--on", description = "When it takes effect, as 2026-05-01; today if left out")
    private String on;

    @Option(name = "--dry-run", description = "Show what it would change, and do not propose it")
    private boolean dryRun;

    @Reference
    private ProposalService proposals;

    @Reference
    protected OrganizationNames names;

    /** What is proposed; the day is added to it. */
    protected abstract ProposalDraft draft(Actor actor);

    @Override
    protected final void run(Actor actor, Output out) {
        Id id = names.resolve(actor, organization);
        ProposalDraft draft = on == null ? draft(actor) : draft(actor).on(Day.parse(on));
        if (dryRun) {
            show(proposals.preview(actor, id, draft), out);
            return;
        }
        Proposal proposed = proposals.propose(actor, id, draft);
        out.done(proposed, "Proposed as " + proposed.id() + "; " + proposed.decider() + " decides, by somebody else");
    }

    /** Shows what a proposal changes, and what it still needs. */
    static void show(Preview preview, Output out) {
        preview.checklist().stream().filter(each -> !each.met()).forEach(each -> out.say(sentence(each)));
        out.rows(
                preview.effects(),
                new Output.Column<>("What", Effect::what),
                new Output.Column<>("Organization", Effect::name),
                new Output.Column<>("Before", Effect::before),
                new Output.Column<>("After", Effect::after),
                new Output.Column<>("Unions", Effect::organizations),
                new Output.Column<>("Members", Effect::members));
    }

    private static String sentence(Requirement requirement) {
        String key = requirement.requirement();
        String rule = requirement.value().isEmpty()
                ? ""
                : " (rule: %s; members: %d; there: %d)"
                        .formatted(requirement.value(), requirement.members(), requirement.found());
        return (requirement.binding() ? "Missing: " : "Unusual: ")
                + key.substring(key.lastIndexOf('.') + 1)
                + rule
                + (requirement.verified() ? " " : " unverified: ")
                + requirement.article();
    }
}
