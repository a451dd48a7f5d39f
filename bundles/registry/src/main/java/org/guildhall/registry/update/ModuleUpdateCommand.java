// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.guildhall.api.actor.Actor;

/** Updates a module from an archive on this machine, or at an address. */
@Service
@Command(
        scope = "module",
        name = "update",
        description = "Replace a running module by a newer version; no request to it fails",
        detailedDescription = "Example: module:update /tmp/guildhall-module-essay-contest-0.2.0.kar")
public class ModuleUpdateCommand extends UpdateCommand {

    @Argument(
            name = "FILE|URL",
            description = "The module's .kar on this machine, or its https:// address",
            required = true)
    @Completion(FileCompleter.class)
    private String place;

    @Override
    ModuleUpdate start(Actor actor) {
        return updates.start(actor, place, locale());
    }
}
