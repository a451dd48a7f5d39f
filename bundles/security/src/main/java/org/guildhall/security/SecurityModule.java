// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.guildhall.security.account.AccountService;
import org.osgi.service.component.annotations.Component;

/** Accounts and sessions: everybody has their own session, platform admins keep the accounts. */
@Component
public class SecurityModule implements Module {

    private static final Permission OWN_SESSION = Permission.of("security.session.own");

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
        return Map.of(
                Role.PLATFORM_ADMIN, Set.of(OWN_SESSION, AccountService.VIEW, AccountService.MANAGE),
                Role.UNION_STAFF, Set.of(OWN_SESSION),
                Role.MEMBER, Set.of(OWN_SESSION),
                Role.AUDITOR, Set.of(OWN_SESSION));
    }
}
