// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.guildhall.security.account.AccountService;
import org.guildhall.security.audit.AuditService;
import org.osgi.service.component.annotations.Component;

/** Accounts and sessions: everybody has their own, platform admins keep the accounts. */
@Component
public class SecurityModule implements Module {

    @Override
    public String id() {
        return "security";
    }

    @Override
    public boolean platform() {
        return true;
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        // members may do nothing here; the role is here so that it can be granted whatever else is deployed
        return Map.of(
                Role.PLATFORM_ADMIN, Set.of(AccountService.VIEW, AccountService.MANAGE, AuditService.VIEW),
                Role.UNION_STAFF, Set.of(AuditService.VIEW),
                Role.MEMBER, Set.of(),
                Role.AUDITOR, Set.of(AuditService.VIEW));
    }
}
