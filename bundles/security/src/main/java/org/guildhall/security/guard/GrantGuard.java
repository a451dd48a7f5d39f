// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        switch (verdict(actor, permission, organization, this::path)) {
            case ALLOWED -> {}
            case OUT_OF_SCOPE -> throw new NotFoundException("guildhall.not-found");
            case MODULE_OFF -> throw new ModuleNotEnabledException(permission.module());
            case FORBIDDEN -> throw new ForbiddenException("guildhall.forbidden", permission.name());
        }
    }

    @Override
    public boolean may(Actor actor, Permission permission, Id organization) {
        return verdict(actor, permission, organization, this::path) == Verdict.ALLOWED;
    }

    @Override
    public Set<Id> mayAt(Actor actor, Permission permission, Collection<Id> organizations) {
        Set<Id> asked = new HashSet<>(organizations);
        grants.forEach(grant -> asked.add(grant.organization()));
        Map<Id, List<Id>> paths = tree.paths(asked);
        Function<Id, List<Id>> path = organization -> paths.getOrDefault(organization, List.of());
        return organizations.stream()
                .filter(organization -> verdict(actor, permission, organization, path) == Verdict.ALLOWED)
                .collect(Collectors.toSet());
    }

    /** @param paths where in the tree an organization is; empty for an unknown one */
    private Verdict verdict(Actor actor, Permission permission, Id organization, Function<Id, List<Id>> paths) {
        List<Role> covering = covering(organization, paths);
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
    private List<Role> covering(Id organization, Function<Id, List<Id>> paths) {
        List<Id> path = paths.apply(organization);
        if (path.isEmpty()) {
            return List.of();
        }
        return grants.stream()
                .flatMap(grant -> roles.named(grant.role()).stream().filter(role -> switch (role.reach()) {
                    case BELOW -> path.contains(grant.organization());
                    case ABOVE -> paths.apply(grant.organization()).contains(organization);
                }))
                .toList();
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
