// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.guard;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.security.account.Grant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the guard of each actor. */
@Component(service = Guards.class)
public class Guards {

    /** A visitor may do nothing that needs a permission. */
    static final Guard VISITOR = new Guard() {
        @Override
        public void require(Actor actor, Permission permission, Id organization) {
            throw new UnauthenticatedException("guildhall.unauthenticated");
        }

        @Override
        public boolean may(Actor actor, Permission permission, Id organization) {
            return false;
        }
    };

    private final OrganizationTree tree;
    private final ModuleSwitch modules;
    private final Roles roles;

    @Activate
    public Guards(@Reference OrganizationTree tree, @Reference ModuleSwitch modules, @Reference Roles roles) {
        this.tree = tree;
        this.modules = modules;
        this.roles = roles;
    }

    /** The guard of an account that was granted these. */
    Guard of(List<Grant> grants) {
        return new GrantGuard(grants, tree, modules, roles);
    }

    /**
     * Whether the organization is above or below one of the grants, so that its account may work there.
     *
     * @throws org.guildhall.api.error.NotFoundException if there is no such organization
     */
    boolean reach(List<Grant> grants, Id organization) {
        List<Id> path = tree.path(organization);
        return grants.stream()
                .map(Grant::organization)
                .anyMatch(
                        granted -> path.contains(granted) || tree.path(granted).contains(organization));
    }
}
