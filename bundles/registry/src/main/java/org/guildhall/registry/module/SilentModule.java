// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;

/** What is known of a module that does not say anything about itself, because it does not work. */
record SilentModule(String id) implements Module {

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of();
    }

    @Override
    public boolean platform() {
        return PLATFORM.contains(id);
    }
}
