// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle tells the platform about itself; registered as a service by every module and by the platform's own parts.
 * Its version is its bundle's, its name and description are the words {@code <id>.name} and {@code <id>.description}, and
 * its menu is part of its {@code ui/ui.json}.
 */
@ConsumerType
public interface Module {

    /** The ids of the platform's own parts, without which no other module can work. */
    Set<String> PLATFORM = Set.of("core", "registry", "security");

    /** One name for everything: path, console scope, table prefix and the first part of each permission. */
    String id();

    /** What each role may do here; together these are all permissions the module has. */
    Map<Role, Set<Permission>> roles();

    /** Whether it is a part of the platform, on for everybody and not to be switched. */
    default boolean platform() {
        return false;
    }

    /** The ids of the modules that must be on wherever this one is; parts of the platform always are. */
    default Set<String> needs() {
        return Set.of();
    }

    /** What each union may decide about it, in the order in which it is shown. */
    default List<Setting<?>> settings() {
        return List.of();
    }
}
