// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Adds an account. */
@Service
@Command(
        scope = "account",
        name = "add",
        description = "Add an account and print its first password",
        detailedDescription = "Example: account:add wang.fang 王芳 阜宁县总工会")
public class AccountAddCommand extends GuildhallCommand {

    @Argument(index = 0, name = "USERNAME", description = "What it signs in with", required = true)
    private String username;

    @Argument(index = 1, name = "NAME", description = "What people call its owner", required = true)
    private String name;

    @Argument(index = 2, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--member", description = "Id of the membership it belongs to")
    private String member;

    @Reference
    private AccountService accounts;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id at = names.resolve(actor, organization);
        Id memberId = member == null ? null : Id.parse(member);
        IssuedPassword issued = accounts.add(actor, new AccountDraft(username, name, memberId, at));
        out.done(issued, "Added " + username + "; the first password is " + issued.password());
    }
}
