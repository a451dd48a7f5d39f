// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The roles that the deployed modules declare, and what each may do. Thread-safe. */
@Component(service = Roles.class)
public class Roles {

    @Reference(policy = ReferencePolicy.DYNAMIC)
    volatile List<Module> modules = List.of();

    /** The roles of that name: usually one; none once the module that declared it is gone. */
    public Set<Role> named(String name) {
        return all().filter(role -> role.name().equals(name)).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of all roles, in alphabetical order. */
    public List<String> names() {
        return all().map(Role::name).distinct().sorted().toList();
    }

    /** Whether the role has the permission; only the module a permission belongs to can give it away. */
    boolean permit(Role role, Permission permission) {
        return modules.stream()
                .filter(module -> module.id().equals(permission.module()))
                .anyMatch(module -> module.roles().getOrDefault(role, Set.of()).contains(permission));
    }

    private Stream<Role> all() {
        return modules.stream().flatMap(module -> module.roles().keySet().stream());
    }
}
