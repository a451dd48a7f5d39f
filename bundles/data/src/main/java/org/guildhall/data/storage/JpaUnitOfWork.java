// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.persistence.OptimisticLockException;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;

/** Transactions of one persistence unit. */
public final class JpaUnitOfWork implements UnitOfWork {

    static final String UNIQUE_VIOLATION = "23505";
    /** Deadlock or serialization, a lock not had in time; the latter is HYT00 on H2, 55P03 on PostgreSQL. */
    private static final Set<String> LOST_THE_RACE = Set.of("40001", "40P01", "55P03", "HYT00");

    private static final String CONNECTION_LOST = "08";
    private static final String SHUTTING_DOWN = "57P";

    private final EntityManagerFactory factory;
    private final Ids ids;
    private final Clock clock;
    private final Runnable afterEvents;

    /** @param afterEvents called after each commit that told something */
    public JpaUnitOfWork(EntityManagerFactory factory, Ids ids, Clock clock, Runnable afterEvents) {
        this.factory = factory;
        this.ids = ids;
        this.clock = clock;
        this.afterEvents = afterEvents;
        // the pool answers with a living connection or not at all; EclipseLink would ask it again for half a minute
        factory.unwrap(DatabaseSession.class).getLogin().setQueryRetryAttemptCount(0);
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        return run(work::apply, EntityTransaction::rollback);
    }

    @Override
    public <T> T write(Actor actor, Function<Tx, T> work) {
        T result = run(
                tx -> {
                    SentRequests.remember(tx.connection(), actor, clock.instant());
                    T value = work.apply(tx);
                    if (tx.toldNothing()) {
                        throw new IllegalStateException("a write must tell what it did: call tx.event(…)");
                    }
                    tx.record(actor, clock.instant(), ids::next);
                    return value;
                },
                EntityTransaction::commit);
        afterEvents.run();
        return result;
    }

    @Override
    public void perform(Actor actor, Consumer<Tx> work) {
        write(actor, tx -> {
            work.accept(tx);
            return null;
        });
    }

    @Override
    public void housekeep(Consumer<Tx> work) {
        run(
                tx -> {
                    work.accept(tx);
                    return null;
                },
                EntityTransaction::commit);
    }

    private interface Work<T> {
        T in(JpaTx tx) throws SQLException;
    }

    private <T> T run(Work<T> work, Consumer<EntityTransaction> end) {
        EntityManager entities = factory.createEntityManager();
        try {
            EntityTransaction transaction = entities.getTransaction();
            try {
                transaction.begin();
                T result = work.in(new JpaTx(entities));
                end.accept(transaction);
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } catch (SQLException | RuntimeException e) {
            throw translated(e);
        } finally {
            entities.close();
        }
    }

    /** What the caller can act on becomes one of our own; the rest stays the bug it is. */
    private static RuntimeException translated(Exception e) {
        RuntimeException told = told(e);
        if (told != e && told.getCause() == null) {
            // a job looks at it to know whether trying again may help
            told.initCause(e);
        }
        return told;
    }

    private static RuntimeException told(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return new ConflictException("guildhall.changed-meanwhile");
            }
            if (cause instanceof SQLException sql && lostTheRace(sql)) {
                return new ConflictException("guildhall.changed-meanwhile");
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return new ConflictException("guildhall.exists-already");
            }
            if (cause instanceof SQLException sql && isUnreachable(sql)) {
                return new UnavailableException("guildhall.unavailable");
            }
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }

    /** Whether it says that somebody else had what it wanted, and kept it too long. */
    static boolean lostTheRace(SQLException e) {
        return LOST_THE_RACE.contains(String.valueOf(e.getSQLState()));
    }

    /** Whether it says that there is no connection to be had, or that the one there was has gone. */
    private static boolean isUnreachable(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientConnectionException
                || state.startsWith(CONNECTION_LOST)
                || state.startsWith(SHUTTING_DOWN);
    }
}
