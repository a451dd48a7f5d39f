// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.officer.Post;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** Gives somebody a post. */
@Service
@Command(
        scope = "org",
        name = "appoint",
        description = "Give somebody a post in an organization",
        detailedDescription = "Example: org:appoint --since 2026-05-01 阜宁县总工会 王秀英 VICE_CHAIR")
public class OrgAppointCommand extends GuildhallCommand {

    @Argument(index = 0, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Argument(index = 1, name = "NAME", description = "Who it is", required = true)
    private String name;

    @Argument(index = 2, name = "POST", description = "CHAIR, VICE_CHAIR …: completed by TAB", required = true)
    private Post post;

    @Option(name = "--member", description = "Id of the membership, which then says the name")
    private String member;

    @Option(name = "--full-time", description = "Does nothing else")
    private boolean fullTime;

    @Option(name = "--since", description = "The first day, as 2026-05-01; today if left out")
    private String since;

    @Option(name = "--until", description = "The first day on which it is held no more")
    private String until;

    @Reference
    private OfficerService officers;

    @Reference
    private OfficerViews views;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        OfficerDraft draft = new OfficerDraft(
                member == null ? null : Id.parse(member), name, post, fullTime, day(since), day(until));
        Officer appointed = officers.appoint(actor, names.resolve(actor, organization), draft);
        OfficerView view = views.withWarning(actor, appointed, officers.orToday(null), locale());
        if (!view.warning().isEmpty()) {
            out.say(view.warning());
        }
        out.done(view, appointed.name() + " is " + appointed.post() + " since " + appointed.since());
    }

    private static LocalDate day(String written) {
        return written == null ? null : Day.parse(written);
    }
}
