// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Gives an account a new password. */
@Service
@Command(
        scope = "account",
        name = "reset-password",
        description = "Give an account a new password, print it and end its sessions",
        detailedDescription = "Example: account:reset-password wang.fang")
public class AccountResetPasswordCommand extends GuildhallCommand {

    @Argument(name = "USERNAME", description = "Whose", required = true)
    @Completion(AccountCompleter.class)
    private String username;

    @Reference
    private AccountService accounts;

    @Override
    protected void run(Actor actor, Output out) {
        IssuedPassword issued = accounts.resetPassword(actor, username);
        out.done(issued, "The new password of " + username + " is " + issued.password());
    }
}
