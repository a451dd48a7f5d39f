// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.guard;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.account.Grant;
import org.guildhall.security.session.LiveSessions;
import org.guildhall.security.session.Session;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.GrantRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Actors from accounts. What an account was granted is read anew for each request: a revoked grant is gone at once. */
@Component
public class AccountActors implements Actors {

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final LiveSessions sessions;
    private final Guards guards;

    @Activate
    public AccountActors(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference GrantRepository grants,
            @Reference LiveSessions sessions,
            @Reference Guards guards) {
        this.work = work;
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.guards = guards;
    }

    private record Known(Account account, List<Grant> grants) {}

    private record InSession(Session session, Known known) {}

    @Override
    public Actor bySession(String token, Optional<Id> organization) {
        InSession found = work.read(tx -> {
            Session session = sessions.get(tx, token);
            return new InSession(session, known(tx, accounts.get(tx, session.account())));
        });
        sessions.touch(found.session());
        return actor(found.known(), organization);
    }

    @Override
    public Actor byUsername(String username) {
        Known known = work.read(tx -> known(
                tx,
                accounts.findByUsername(tx, username)
                        .orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"))));
        return actor(known, Optional.empty());
    }

    @Override
    public Actor byAccount(Id account, Id organization) {
        Known known = work.read(tx -> known(
                tx,
                accounts.find(tx, account)
                        .orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"))));
        return actor(known, Optional.of(organization));
    }

    @Override
    public Actor visitor(Optional<Id> organization) {
        return Actor.visitor(organization.orElse(Organization.NATIONAL), Guards.VISITOR);
    }

    private Known known(Tx tx, Account account) {
        if (account.locked()) {
            throw new UnauthenticatedException("security.account.locked");
        }
        return new Known(account, grants.list(tx, account.id()));
    }

    private Actor actor(Known known, Optional<Id> organization) {
        Account account = known.account();
        Id at = organization.orElse(account.organization());
        if (!at.equals(account.organization()) && !guards.reach(known.grants(), at)) {
            throw new NotFoundException("guildhall.organization.unknown", at);
        }
        Actor actor =
                Actor.signedIn(account.id(), Optional.ofNullable(account.member()), at, guards.of(known.grants()));
        return account.mustChange() ? actor.withIssuedPassword() : actor;
    }
}
