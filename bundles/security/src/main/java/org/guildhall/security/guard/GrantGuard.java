// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.guard;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.ModuleNotEnabledException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.security.account.Grant;

/** Decides by what an account was granted when its request began. */
final class GrantGuard implements Guard {

    private enum Verdict {
        ALLOWED,
        OUT_OF_SCOPE,
        MODULE_OFF,
        FORBIDDEN
    }

    private final List<Grant> grants;
    private final OrganizationTree tree;
    private final ModuleSwitch modules;
    private final Roles roles;

    GrantGuard(List<Grant> grants, OrganizationTree tree, ModuleSwitch modules, Roles roles) {
        this.grants = List.copyOf(grants);
        this.tree = tree;
        this.modules = modules;
        this.roles = roles;
    }

    @Override
    public void require(Actor actor, Permission permission, Id organization) {
        switch (verdict(actor, permission, organization)) {
            case ALLOWED -> {}
            case OUT_OF_SCOPE -> throw new NotFoundException("guildhall.not-found");
            case MODULE_OFF -> throw new ModuleNotEnabledException(permission.module());
            case FORBIDDEN -> throw new ForbiddenException("guildhall.forbidden", permission.name());
        }
    }

    @Override
    public boolean may(Actor actor, Permission permission, Id organization) {
        return verdict(actor, permission, organization) == Verdict.ALLOWED;
    }

    private Verdict verdict(Actor actor, Permission permission, Id organization) {
        List<Role> covering = covering(organization);
        if (covering.isEmpty()) {
            // Whoever calls a module that is off for them learns that first, not whether the thing exists elsewhere.
            boolean on = modules.isOn(permission.module(), actor.organization());
            return on ? Verdict.OUT_OF_SCOPE : Verdict.MODULE_OFF;
        }
        if (!modules.isOn(permission.module(), organization)) {
            return Verdict.MODULE_OFF;
        }
        boolean permitted = covering.stream().anyMatch(role -> roles.permit(role, permission));
        return permitted ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }

    /** The roles with which the account's grants reach the organization. */
    private List<Role> covering(Id organization) {
        List<Id> path = path(organization);
        return grants.stream()
                .flatMap(grant -> roles.named(grant.role()).stream().filter(role -> covers(grant, role, path)))
                .toList();
    }

    private boolean covers(Grant grant, Role role, List<Id> path) {
        if (path.isEmpty()) {
            return false;
        }
        return switch (role.reach()) {
            case BELOW -> path.contains(grant.organization());
            case ABOVE -> path(grant.organization()).contains(path.get(path.size() - 1));
        };
    }

    /** Empty for an unknown organization, which is not to be told from one out of scope. */
    private List<Id> path(Id organization) {
        try {
            return tree.path(organization);
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
