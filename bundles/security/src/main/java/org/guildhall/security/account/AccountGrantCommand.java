// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Grant a role to an account at an organization. */
@Service
@Command(
        scope = "account",
        name = "grant",
        description = "Grant a role to an account at an organization",
        detailedDescription = "Example: account:grant wang.fang union-staff 阜宁县总工会")
public class AccountGrantCommand extends GuildhallCommand {

    @Argument(index = 0, name = "USERNAME", description = "Whose", required = true)
    @Completion(AccountCompleter.class)
    private String username;

    @Argument(index = 1, name = "ROLE", description = "For example union-staff", required = true)
    @Completion(RoleCompleter.class)
    private String role;

    @Argument(index = 2, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Reference
    private GrantService grants;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Grant grant = new Grant(role, names.resolve(actor, organization));
        grants.grant(actor, username, grant);
        out.done(grant, "Granted " + role + " to " + username + " at " + organization);
    }
}
