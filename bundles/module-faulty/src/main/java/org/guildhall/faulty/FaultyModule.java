// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whoever works in a union's office may set it off. */
@Component(service = Module.class)
public class FaultyModule implements Module {

    static final Permission PLAY = Permission.of("faulty.mood.play");

    /** The bundle's header that names a module which this version needs. */
    static final String HEADER = "Faulty-Needs";

    private final Set<String> needs;

    @Activate
    public FaultyModule(BundleContext context) {
        String needed = context.getBundle().getHeaders("").get(HEADER);
        needs = needed == null ? Set.of() : Set.of(needed);
    }

    @Override
    public String id() {
        return "faulty";
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of(Role.UNION_STAFF, Set.of(PLAY));
    }

    @Override
    public Set<String> needs() {
        return needs;
    }
}
