// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseSignalsTest {

    private static final int LIMIT_SECONDS = 20;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void wakesListenersOnAllNodesAfterTheCommit() throws Exception {
        DatabaseSignals here = signals();
        DatabaseSignals there = signals();
        Semaphore heardHere = new Semaphore(0);
        Semaphore heardThere = new Semaphore(0);
        here.listen("modules", heardHere::release);
        there.listen("modules", heardThere::release);
        awaitReady(here, "modules", heardHere);
        awaitReady(there, "modules", heardThere);

        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            here.raise(within(connection), "modules");
            here.raise(within(connection), "others");
            assertThat(heardThere.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
            connection.commit();
        }
        assertThat(heardHere.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(heardThere.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();

        here.stop();
        there.stop();
    }

    @Test
    void listensAgainWhenTheConnectionBrokeAndSaysThatSignalsMayBeLost() throws Exception {
        DatabaseSignals signals = signals();
        Semaphore heard = new Semaphore(0);
        signals.listen("modules", heard::release);
        awaitReady(signals, "modules", heard);

        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
        }
        assertThat(heard.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        raise(signals, "modules");
        assertThat(heard.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        signals.stop();
    }

    @Test
    void tellsNobodyWhoHasGone() throws Exception {
        DatabaseSignals signals = signals();
        Semaphore gone = new Semaphore(0);
        Semaphore heard = new Semaphore(0);
        signals.listen("modules", gone::release).close();
        signals.listen("modules", heard::release);
        awaitReady(signals, "modules", heard);

        raise(signals, "modules");
        assertThat(heard.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(gone.availablePermits()).isZero();
        signals.stop();
    }

    @Test
    void saysNothingWhereTheDatabaseCanNot() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:signals");
        DatabaseSignals signals = new DatabaseSignals(h2);
        try (Connection connection = h2.getConnection()) {
            signals.raise(within(connection), "modules");
        }
        signals.stop();
    }

    private static DatabaseSignals signals() {
        DataSource database = server.getPostgresDatabase();
        return new DatabaseSignals(database);
    }

    /** Until a signal of its own comes back, and all that came before it with it. */
    private static void awaitReady(DatabaseSignals signals, String name, Semaphore heard)
            throws InterruptedException, SQLException {
        int tries = 0;
        do {
            assertThat(tries++).isLessThan(10 * LIMIT_SECONDS);
            raise(signals, name);
        } while (!heard.tryAcquire(100, TimeUnit.MILLISECONDS));
        Semaphore last = new Semaphore(0);
        try (var listening = signals.listen("last", last::release)) {
            raise(signals, "last");
            assertThat(last.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        heard.drainPermits();
    }

    private static void raise(DatabaseSignals signals, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            signals.raise(within(connection), name);
        }
    }

    private static Tx within(Connection connection) {
        return new Tx() {
            @Override
            public EntityManager entityManager() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public void event(String topic, Id subject, Id organization) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
