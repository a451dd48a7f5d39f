// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Lists the members of an organization. */
@Service
@Command(
        scope = "member",
        name = "list",
        description = "List the members of an organization",
        detailedDescription = "Example: member:list --subtree --name 秀 阜宁县总工会")
public class MemberListCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--subtree", description = "The members of all organizations below it, too")
    private boolean subtree;

    @Option(name = "--name", description = "Any part of the name")
    private String name = "";

    @Option(name = "--status", description = "APPLICANT, MEMBER, RETAINED or WITHDRAWN")
    private MemberStatus status;

    @Option(name = "--limit", description = "How many at most, up to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private MemberService members;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id of = organization == null ? actor.organization() : names.resolve(actor, organization);
        MemberFilter filter = new MemberFilter(of, subtree, name, Optional.ofNullable(status));
        out.rows(
                members.list(actor, filter, new PageRequest(limit, null, false)).items(),
                new Output.Column<>("Id", Member::id),
                new Output.Column<>("Name", Member::name),
                new Output.Column<>("Organization", Member::organization),
                new Output.Column<>("Status", Member::status));
    }
}
