// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** End the sessions of an account and let it open no more. */
@Service
@Command(
        scope = "account",
        name = "lock",
        description = "End the sessions of an account and let it open no more",
        detailedDescription = "Example: account:lock wang.fang")
public class AccountLockCommand extends GuildhallCommand {

    @Argument(name = "USERNAME", description = "Whose", required = true)
    @Completion(AccountCompleter.class)
    private String username;

    @Reference
    private AccountService accounts;

    @Override
    protected void run(Actor actor, Output out) {
        accounts.lock(actor, username);
        out.done(Map.of("username", username), "Locked " + username);
    }
}
