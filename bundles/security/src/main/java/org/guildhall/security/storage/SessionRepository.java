// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.security.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions in the database, found by the hash of their token. */
@Component(service = SessionRepository.class)
public class SessionRepository {

    private final Ids ids;

    @Activate
    public SessionRepository(@Reference Ids ids) {
        this.ids = ids;
    }

    public Optional<Session> find(Tx tx, String tokenHash) {
        TypedQuery<SessionEntity> query = tx.entityManager()
                .createQuery("select s from SessionEntity s where s.tokenHash = :hash", SessionEntity.class);
        return query.setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .map(SessionEntity::toRecord);
    }

    /** Keeps a session that begins now. */
    public Session add(Tx tx, Id account, String tokenHash, Instant now) {
        Session session = Session.begin(ids.next(), account, now);
        tx.entityManager().persist(new SessionEntity(session, tokenHash));
        return session;
    }

    /** Notes that the session was in use; one statement, so that two requests at once do not collide. */
    public void touch(Tx tx, Id id, Instant now) {
        tx.entityManager()
                .createQuery("update SessionEntity s set s.lastSeenAt = :now where s.id = :id")
                .setParameter("now", now)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    public void remove(Tx tx, Id id) {
        tx.entityManager()
                .createQuery("delete from SessionEntity s where s.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** Ends the account's sessions, wherever they are. */
    public void removeAll(Tx tx, Id account) {
        removeOthers(tx, account, "");
    }

    /** Ends the account's sessions but for the one with that token. */
    public void removeOthers(Tx tx, Id account, String tokenHash) {
        tx.entityManager()
                .createQuery("delete from SessionEntity s where s.accountId = :account and s.tokenHash <> :hash")
                .setParameter("account", account.value())
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    /** Removes the sessions that ended by themselves. */
    public void removeEnded(Tx tx, Instant now) {
        tx.entityManager()
                .createQuery("delete from SessionEntity s where s.expiresAt <= :now or s.lastSeenAt <= :idle")
                .setParameter("now", now)
                .setParameter("idle", now.minus(Session.IDLE))
                .executeUpdate();
    }
}
