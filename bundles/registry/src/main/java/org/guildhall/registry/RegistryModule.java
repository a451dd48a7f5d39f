// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.node.NodeService;
import org.guildhall.registry.region.SwitchService;
import org.osgi.service.component.annotations.Component;

/** Modules: union staff and platform admins switch them, auditors see how they are switched. */
@Component
public class RegistryModule implements Module {

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public boolean platform() {
        return true;
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of(
                Role.PLATFORM_ADMIN,
                        Set.of(ModuleService.VIEW, SwitchService.SWITCH, ModuleService.UPDATE, NodeService.VIEW),
                Role.UNION_STAFF, Set.of(ModuleService.VIEW, SwitchService.SWITCH),
                Role.AUDITOR, Set.of(ModuleService.VIEW));
    }
}
