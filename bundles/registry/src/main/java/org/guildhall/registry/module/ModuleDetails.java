// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;
import java.util.Map;

/**
 * A module, what it adds and what it lets whom do.
 *
 * @param roles by the name of the role, the names of its permissions
 * @param needs the modules that must be on wherever it is
 * @param neededBy the modules that need it
 * @param problems why it does not work, if it does not
 * @param mayUpdate whether the reader may replace it by another version
 */
public record ModuleDetails(
        DeployedModule module,
        Map<String, List<String>> roles,
        List<Item> needs,
        List<Item> neededBy,
        Inventory parts,
        List<String> problems,
        boolean mayUpdate) {}
