// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.OptimisticLockException;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;

/** Transactions of one persistence unit. */
public final class JpaUnitOfWork implements UnitOfWork {

    private static final String UNIQUE_VIOLATION = "23505";

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
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            return work.apply(new JpaTx(entities));
        } finally {
            end(entities);
        }
    }

    @Override
    public <T> T write(Actor actor, Function<Tx, T> work) {
        T result = commit(tx -> {
            T value = work.apply(tx);
            if (tx.toldNothing()) {
                throw new IllegalStateException("a write must tell what it did: call tx.event(…)");
            }
            tx.record(actor, clock.instant(), ids::next);
            return value;
        });
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
        commit(tx -> {
            work.accept(tx);
            return null;
        });
    }

    private interface Work<T> {
        T in(JpaTx tx) throws SQLException;
    }

    private <T> T commit(Work<T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.in(new JpaTx(entities));
            entities.getTransaction().commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            throw translated(e);
        } finally {
            end(entities);
        }
    }

    private static void end(EntityManager entities) {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } finally {
            entities.close();
        }
    }

    /** What the caller can act on becomes a conflict; the rest stays the bug it is. */
    private static RuntimeException translated(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return new ConflictException("guildhall.changed-meanwhile");
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return new ConflictException("guildhall.exists-already");
            }
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
}
