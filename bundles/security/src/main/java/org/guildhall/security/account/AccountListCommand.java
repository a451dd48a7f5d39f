// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;

/** Lists accounts. */
@Service
@Command(
        scope = "account",
        name = "list",
        description = "List accounts and their roles",
        detailedDescription = "Example: account:list funing")
public class AccountListCommand extends GuildhallCommand {

    @Argument(name = "TEXT", description = "Only those whose user name or name contains this")
    private String text = "";

    @Option(name = "--limit", description = "How many at most, 1 to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private AccountService accounts;

    @Reference
    private OrganizationService organizations;

    @Override
    protected void run(Actor actor, Output out) {
        List<AccountDetails> found = accounts.search(actor, text, new PageRequest(limit, null, false))
                .items();
        out.rows(
                found,
                new Column<>("Username", details -> details.account().username()),
                new Column<>("Name", details -> details.account().name()),
                new Column<>(
                        "Organization", details -> name(actor, details.account().organization())),
                new Column<>("Roles", details -> roles(actor, details)),
                new Column<>("Locked", details -> details.account().locked() ? "yes" : ""));
    }

    private String roles(Actor actor, AccountDetails details) {
        return details.grants().stream()
                .map(grant -> grant.role() + " @ " + name(actor, grant.organization()))
                .collect(Collectors.joining(", "));
    }

    private String name(Actor actor, Id organization) {
        return organizations.get(actor, organization).name();
    }
}
