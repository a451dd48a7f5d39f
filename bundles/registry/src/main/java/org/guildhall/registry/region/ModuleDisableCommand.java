// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a module off. */
@Service
@Command(
        scope = "module",
        name = "disable",
        description = "Switch a module off at an organization and below it",
        detailedDescription = "Example: module:disable essay-contest 阜宁县总工会")
public class ModuleDisableCommand extends TurnCommand {

    public ModuleDisableCommand() {
        super(false);
    }
}
