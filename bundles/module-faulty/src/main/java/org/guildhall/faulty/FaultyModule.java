// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Component;

/** Whoever works in a union's office may set it off. */
@Component(service = Module.class)
public class FaultyModule implements Module {

    static final Permission PLAY = Permission.of("faulty.mood.play");

    @Override
    public String id() {
        return "faulty";
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of(Role.UNION_STAFF, Set.of(PLAY));
    }
}
