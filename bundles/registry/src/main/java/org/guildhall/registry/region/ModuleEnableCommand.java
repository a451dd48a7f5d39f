// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a module on. */
@Service
@Command(
        scope = "module",
        name = "enable",
        description = "Switch a module on at an organization and below it",
        detailedDescription = "Example: module:enable essay-contest 阜宁县总工会")
public class ModuleEnableCommand extends TurnCommand {

    public ModuleEnableCommand() {
        super(true);
    }
}
