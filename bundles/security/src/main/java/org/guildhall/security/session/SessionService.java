// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.storage.SessionRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs in and out, and shows an account where it is signed in. */
@Component(service = SessionService.class)
public class SessionService {

    private final UnitOfWork work;
    private final SessionRepository sessions;
    private final CredentialCheck check;
    private final Actors actors;
    private final Ids ids;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public SessionService(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference SessionRepository sessions,
            @Reference CredentialCheck check,
            @Reference Actors actors,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.sessions = sessions;
        this.check = check;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
        this.validator = validator;
    }

    /** A session just opened; the only time its token is known. */
    public record Opened(String token, Instant expiresAt, Actor actor) {}

    /**
     * Signs in.
     *
     * @param address where the request came from
     * @param client what the program calls itself
     * @throws UnauthenticatedException if the credentials are no account's, or it may not sign in now
     */
    public Opened open(Credentials credentials, String address, String client) {
        validator.check(credentials);
        Account account = check.check(credentials, address);
        Actor actor = actors.byUsername(account.username());
        String token = SessionToken.generate();
        Instant now = clock.instant();
        work.housekeep(tx -> sessions.removeEnded(tx, now));
        Session session = Session.begin(ids.next(), account.id(), token, client, now);
        work.perform(actor, tx -> {
            sessions.add(tx, session);
            tx.event("security/session/OPENED", account.id(), account.organization());
        });
        return new Opened(token, session.expiresAt(), actor);
    }

    /**
     * Where the actor is signed in, the last used first.
     *
     * @param token the session this is asked in
     */
    public List<OwnSession> list(Actor actor, String token) {
        Instant now = clock.instant();
        return own(actor).stream()
                .filter(session -> session.isAlive(now))
                .map(session -> OwnSession.of(session, SessionToken.hash(token)))
                .toList();
    }

    /** Ends the session with that token, if it is the actor's own. */
    public void close(Actor actor, String token) {
        String hash = SessionToken.hash(token);
        own(actor).stream().filter(session -> session.tokenHash().equals(hash)).forEach(session -> end(actor, session));
    }

    /** @throws NotFoundException {@code guildhall.not-found} if the actor has no such session */
    public void close(Actor actor, Id id) {
        end(
                actor,
                own(actor).stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("guildhall.not-found")));
    }

    private List<Session> own(Actor actor) {
        Id account = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        return work.read(tx -> sessions.list(tx, account));
    }

    private void end(Actor actor, Session session) {
        work.perform(actor, tx -> {
            sessions.remove(tx, session.id());
            tx.event("security/session/CLOSED", session.account(), actor.organization());
        });
    }
}
