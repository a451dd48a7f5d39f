// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

/**
 * A module that is here.
 *
 * @param name in the reader's language
 * @param description one sentence in the reader's language
 * @param platform whether it is a part of the platform, always on
 */
public record DeployedModule(
        String id, String name, String description, String version, boolean platform, ModuleState state) {}
