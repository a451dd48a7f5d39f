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

/** Let a locked account sign in again. */
@Service
@Command(
        scope = "account",
        name = "unlock",
        description = "Let a locked account sign in again",
        detailedDescription = "Example: account:unlock wang.fang")
public class AccountUnlockCommand extends GuildhallCommand {

    @Argument(name = "USERNAME", description = "Whose", required = true)
    @Completion(AccountCompleter.class)
    private String username;

    @Reference
    private AccountService accounts;

    @Override
    protected void run(Actor actor, Output out) {
        accounts.unlock(actor, username);
        out.done(Map.of("username", username), "Unlocked " + username);
    }
}
