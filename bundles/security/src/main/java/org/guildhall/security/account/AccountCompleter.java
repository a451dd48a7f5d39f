// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCompleter;

/** Offers user names. */
@Service
public class AccountCompleter extends GuildhallCompleter {

    @Reference
    private AccountService accounts;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        PageRequest some = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return accounts.search(actor, typed, some)
                .map(details -> details.account().username())
                .items();
    }
}
