// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.member.MemberService;
import org.guildhall.testing.TestActors;

/** One account, which looks after the members of a few unions. */
final class Staff implements Actors {

    private final Id home;
    private final Set<Id> unions;

    Staff(Id home, Id below) {
        this.home = home;
        this.unions = Set.of(home, below);
    }

    Actor li() {
        return byAccount(new Id(1), home);
    }

    @Override
    public Actor byAccount(Id account, Id organization) {
        return TestActors.member(account, new Id(2), organization, unions, Set.of(MemberService.MANAGE));
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
