// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Collection;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCompleter;

/** Offers the ids of the deployed modules. */
@Service
public class ModuleCompleter extends GuildhallCompleter {

    @Reference
    private ModuleService modules;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        return modules.list(actor, Locale.ROOT).stream().map(DeployedModule::id).toList();
    }
}
