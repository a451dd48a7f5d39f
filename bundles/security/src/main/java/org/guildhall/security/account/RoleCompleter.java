// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCompleter;

/** Offers the names of the roles there are. */
@Service
public class RoleCompleter extends GuildhallCompleter {

    @Reference
    private GrantService grants;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        return grants.roles(actor);
    }
}
