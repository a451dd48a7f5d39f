// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Clock;
import java.time.Instant;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.storage.SessionRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs in and out. */
@Component(service = SessionService.class)
public class SessionService {

    private final UnitOfWork work;
    private final SessionRepository sessions;
    private final CredentialCheck check;
    private final Actors actors;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public SessionService(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference SessionRepository sessions,
            @Reference CredentialCheck check,
            @Reference Actors actors,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.sessions = sessions;
        this.check = check;
        this.actors = actors;
        this.clock = clock;
        this.validator = validator;
    }

    /** A session just opened; the only time its token is known. */
    public record Opened(String token, Instant expiresAt, Actor actor) {}

    /**
     * Signs in.
     *
     * @param address where the request came from
     * @throws UnauthenticatedException if the credentials are no account's, or it may not sign in now
     */
    public Opened open(Credentials credentials, String address) {
        validator.check(credentials);
        Account account = check.check(credentials, address);
        Actor actor = actors.byUsername(account.username());
        String token = SessionToken.generate();
        Instant now = clock.instant();
        work.housekeep(tx -> sessions.removeEnded(tx, now));
        Session session = work.write(actor, tx -> {
            Session begun = sessions.add(tx, account.id(), SessionToken.hash(token), now);
            tx.event("security/session/OPENED", account.id(), account.organization());
            return begun;
        });
        return new Opened(token, session.expiresAt(), actor);
    }

    /** Ends the session with that token, if it is the actor's own. */
    public void close(Actor actor, String token) {
        Id account = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        work.read(tx -> sessions.find(tx, SessionToken.hash(token)))
                .filter(session -> session.account().equals(account))
                .ifPresent(session -> work.perform(actor, tx -> {
                    sessions.remove(tx, session.id());
                    tx.event("security/session/CLOSED", account, actor.organization());
                }));
    }
}
