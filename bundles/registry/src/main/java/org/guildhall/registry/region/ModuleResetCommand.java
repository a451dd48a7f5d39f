// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;

/** Lets an organization inherit a switch again. */
@Service
@Command(
        scope = "module",
        name = "reset",
        description = "Take back what an organization decided about a module: it follows the one above again",
        detailedDescription = "Example: module:reset essay-contest 阜宁县总工会")
public class ModuleResetCommand extends SwitchCommand {

    @Override
    protected SwitchEffect effect(Actor actor, Id at) {
        return preview.ofReset(actor, module, at, locale());
    }

    @Override
    protected void change(Actor actor, Id at) {
        switches.reset(actor, module, at);
    }
}
