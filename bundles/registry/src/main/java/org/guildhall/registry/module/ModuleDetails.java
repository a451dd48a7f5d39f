// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;
import java.util.Map;

/**
 * A module and what it lets whom do.
 *
 * @param roles by the name of the role, the names of its permissions
 */
public record ModuleDetails(DeployedModule module, Map<String, List<String>> roles) {}
