// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Adds a member. */
@Service
@Command(
        scope = "member",
        name = "add",
        description = "Add a member to an organization",
        detailedDescription = "Example: member:add 周建梅 阜宁射河纺织有限公司工会委员会")
public class MemberAddCommand extends GuildhallCommand {

    @Argument(index = 0, name = "NAME", description = "The member's name", required = true)
    private String name;

    @Argument(index = 1, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--status", description = "APPLICANT, MEMBER, RETAINED or WITHDRAWN")
    private MemberStatus status = MemberStatus.MEMBER;

    @Reference
    private MemberService members;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id to = names.resolve(actor, organization);
        Member added = members.add(actor, new MemberDraft(name, to, status));
        out.done(added, "Added " + added.name() + " with id " + added.id());
    }
}
