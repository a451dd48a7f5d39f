// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Setting;

/** A module that says just that about itself. */
public record TestModule(String id, boolean platform, Set<String> needs, List<Setting<?>> settings) implements Module {

    public static TestModule of(String id) {
        return new TestModule(id, false, Set.of(), List.of());
    }

    public static TestModule platform(String id) {
        return new TestModule(id, true, Set.of(), List.of());
    }

    public TestModule needing(String other) {
        return new TestModule(id, platform, Set.of(other), settings);
    }

    public TestModule with(Setting<?> setting) {
        return new TestModule(id, platform, needs, List.of(setting));
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of(Role.MEMBER, Set.of(Permission.of(id + ".thing.view")));
    }
}
