// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** Shows who holds which post in an organization. */
@Service
@Command(
        scope = "org",
        name = "officers",
        description = "Show who holds which post in an organization, and what else they hold",
        detailedDescription = "Example: org:officers --as-of 2026-05-01 打印机产业链工会联合会")
public class OrgOfficersCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--as-of", description = "A day, as 2026-05-01; today if left out")
    private String asOf;

    @Reference
    private OfficerService officers;

    @Reference
    private OfficerViews views;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        LocalDate day = officers.orToday(asOf == null ? null : Day.parse(asOf));
        List<OfficerView> found = views.of(
                actor,
                officers.list(
                        actor, organization == null ? actor.organization() : names.resolve(actor, organization), day),
                day,
                locale());
        out.rows(
                found,
                new Output.Column<>("Post", OfficerView::post),
                new Output.Column<>("Name", OfficerView::name),
                new Output.Column<>("Full-time", OfficerView::fullTime),
                new Output.Column<>("Since", OfficerView::since),
                new Output.Column<>("Until", OfficerView::until),
                new Output.Column<>("Also holds", OfficerView::also),
                new Output.Column<>("Id", OfficerView::id));
    }
}
