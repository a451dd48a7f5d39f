// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Clock;
import java.time.Instant;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.storage.SessionRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sessions that have not ended; asked at each request, before there is an actor. */
@Component(service = LiveSessions.class)
public class LiveSessions {

    private final UnitOfWork work;
    private final SessionRepository sessions;
    private final Clock clock;

    @Activate
    public LiveSessions(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference SessionRepository sessions,
            @Reference Clock clock) {
        this.work = work;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws UnauthenticatedException {@code security.session.ended} if there is none with that token */
    public Session get(Tx tx, String token) {
        Instant now = clock.instant();
        return sessions.find(tx, SessionToken.hash(token))
                .filter(session -> session.isAlive(now))
                .orElseThrow(() -> new UnauthenticatedException("security.session.ended"));
    }

    /** Notes that the session is in use. */
    public void touch(Session session) {
        Instant now = clock.instant();
        if (session.isStale(now)) {
            work.housekeep(tx -> sessions.touch(tx, session.id(), now));
        }
    }
}
