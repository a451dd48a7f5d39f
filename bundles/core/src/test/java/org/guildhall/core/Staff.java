// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.actor.Permission;
import org.guildhall.testing.TestActors;

/** One account, which may do something at a few unions. */
public final class Staff implements Actors {

    private final Set<Permission> permissions;
    private final Id home;
    private final Set<Id> unions;

    public Staff(Set<Permission> permissions, Id home, Id below) {
        this.permissions = permissions;
        this.home = home;
        this.unions = Set.of(home, below);
    }

    /** Whose it is, at home. */
    public Actor li() {
        return byAccount(new Id(1), home);
    }

    @Override
    public Actor byAccount(Id account, Id organization) {
        return TestActors.member(account, new Id(2), organization, unions, permissions);
    }

    @Override
    public Actor bySession(String token, Optional<Id> organization) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Actor byUsername(String username) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Actor visitor(Optional<Id> organization) {
        throw new UnsupportedOperationException();
    }
}
