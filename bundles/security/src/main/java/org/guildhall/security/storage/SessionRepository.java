// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.guildhall.security.session.Session;
import org.osgi.service.component.annotations.Component;

/** Sessions in the database, found by the hash of their token. */
@Component(service = SessionRepository.class)
public class SessionRepository {

    public Optional<Session> find(Tx tx, String tokenHash) {
        TypedQuery<SessionEntity> query = tx.entityManager()
                .createQuery("select s from SessionEntity s where s.tokenHash = :hash", SessionEntity.class);
        return query.setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .map(SessionEntity::toRecord);
    }

    /** The account's sessions, the last used first. */
    public List<Session> list(Tx tx, Id account) {
        return tx.entityManager()
                .createQuery(
                        "select s from SessionEntity s where s.accountId = :account order by s.lastSeenAt desc, s.id",
                        SessionEntity.class)
                .setParameter("account", account.value())
                .getResultStream()
                .map(SessionEntity::toRecord)
                .toList();
    }

    /** Keeps a session that begins now. */
    public void add(Tx tx, Session session) {
        tx.entityManager().persist(new SessionEntity(session));
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
