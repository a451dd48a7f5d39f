// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;

/** Actors for tests. */
public final class TestActors {

    private TestActors() {}

    /** May do everything everywhere. */
    public static Actor allowed(Id organization) {
        return Actor.platform(organization);
    }

    /** An account that may do just these things, and only at its own organization. */
    public static Actor signedIn(Id account, Id organization, Set<Permission> permissions) {
        return Actor.signedIn(account, Optional.empty(), organization, only(organization, permissions));
    }

    /** A member's account that may do just these things at these organizations. */
    public static Actor member(Id account, Id member, Id organization, Set<Id> at, Set<Permission> permissions) {
        return Actor.signedIn(account, Optional.of(member), organization, guard(at, permissions));
    }

    private static Guard only(Id organization, Set<Permission> permissions) {
        return guard(Set.of(organization), permissions);
    }

    private static Guard guard(Set<Id> at, Set<Permission> permissions) {
        return new Guard() {
            @Override
            public void require(Actor actor, Permission permission, Id organization) {
                if (!at.contains(organization)) {
                    throw new NotFoundException("guildhall.not-found");
                }
                if (!permissions.contains(permission)) {
                    throw new ForbiddenException("guildhall.forbidden", permission.name());
                }
            }

            @Override
            public boolean may(Actor actor, Permission permission, Id organization) {
                return at.contains(organization) && permissions.contains(permission);
            }
        };
    }
}
