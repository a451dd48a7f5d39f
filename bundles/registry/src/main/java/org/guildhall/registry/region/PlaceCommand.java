// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.registry.module.ModuleCompleter;

/** A command about one module at one organization. */
public abstract class PlaceCommand extends GuildhallCommand {

    @Argument(index = 0, name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    protected String module;

    @Argument(index = 1, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    protected String organization;

    @Reference
    private OrganizationNames names;

    /** The organization that was meant. */
    protected final Id at(Actor actor) {
        return names.resolve(actor, organization);
    }
}
