// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.job.Jobs;

/** Two colleagues of one union, one of whom looks after everybody's jobs, and a former one. */
final class KnownActors implements Actors {

    static final Id UNION = new Id(7);
    static final Actor LI = signedIn(new Id(1));
    static final Actor CHIEF = signedIn(new Id(2));
    static final Actor LOCKED = signedIn(new Id(3));

    @Override
    public Actor byAccount(Id account, Id organization) {
        if (LOCKED.account().equals(Optional.of(account))) {
            throw new UnauthenticatedException("security.account.locked");
        }
        return signedIn(account);
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

    private static Actor signedIn(Id account) {
        return Actor.signedIn(account, Optional.empty(), UNION, new Guard() {
            @Override
            public void require(Actor actor, Permission permission, Id organization) {
                if (!may(actor, permission, organization)) {
                    throw new ForbiddenException("guildhall.forbidden", permission.name());
                }
            }

            @Override
            public boolean may(Actor actor, Permission permission, Id organization) {
                boolean aboutJobs = permission.equals(Jobs.VIEW) || permission.equals(Jobs.CANCEL);
                return aboutJobs && account.equals(new Id(2)) && organization.equals(UNION);
            }
        });
    }
}
