// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

/**
 * A module that is here.
 *
 * @param name in the reader's language
 * @param description one sentence in the reader's language
 * @param platform whether it is a part of the platform, always on
 * @param local whether it is only this node's own, without having been installed on all nodes
 */
public record DeployedModule(
        String id,
        String name,
        String description,
        String version,
        boolean platform,
        boolean local,
        ModuleState state) {}
