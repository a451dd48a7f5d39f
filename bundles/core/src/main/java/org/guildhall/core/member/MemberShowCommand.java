// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Shows one member. */
@Service
@Command(
        scope = "member",
        name = "show",
        description = "Show one member",
        detailedDescription = "Example: member:show 0NB5HFWK1B001")
public class MemberShowCommand extends GuildhallCommand {

    @Argument(name = "MEMBER", description = "Id of the member", required = true)
    @Completion(MemberCompleter.class)
    private String id;

    @Reference
    private MemberService members;

    @Override
    protected void run(Actor actor, Output out) {
        Member member = members.get(actor, Id.parse(id));
        out.done(member, """
                Id            %s
                Name          %s
                Organization  %s
                Status        %s""".formatted(member.id(), member.name(), member.organization(), member.status()));
    }
}
