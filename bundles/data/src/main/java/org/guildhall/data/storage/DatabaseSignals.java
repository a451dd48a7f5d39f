// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.data.Signals;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signals by PostgreSQL's LISTEN and NOTIFY, on a connection beside the pool: one that listens is never given back. */
@Component
public class DatabaseSignals implements Signals {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSignals.class);
    private static final String CHANNEL = "guildhall";
    private static final int SECONDS_BETWEEN = 2;

    /** After such a silence it is looked whether the other end is still there. */
    private static final int SILENCE_MILLIS = 10_000;

    private static final int ANSWER_SECONDS = 2;

    private final Optional<PGSimpleDataSource> postgresql;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, task -> new Thread(task, "guildhall-signals"), new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean stopped;
    private volatile Optional<Connection> connection = Optional.empty();

    private record Listener(String name, Runnable listener) {}

    @Activate
    public DatabaseSignals(@Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database) {
        try {
            postgresql = database.isWrapperFor(PGSimpleDataSource.class)
                    ? Optional.of(database.unwrap(PGSimpleDataSource.class))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
        postgresql.ifPresent(
                direct -> thread.scheduleWithFixedDelay(() -> listen(direct), 0, SECONDS_BETWEEN, TimeUnit.SECONDS));
    }

    @Deactivate
    public void stop() throws SQLException {
        stopped = true;
        thread.shutdownNow();
        if (connection.isPresent()) {
            // closing would wait for the thread that reads from it
            connection.get().abort(Runnable::run);
        }
    }

    @Override
    public void raise(Tx tx, String name) {
        if (postgresql.isEmpty()) {
            return;
        }
        try (PreparedStatement notify = tx.connection().prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, name);
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Listening listen(String name, Runnable listener) {
        Listener added = new Listener(name, listener);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    /** Until the connection breaks; whoever calls this calls it again. */
    private void listen(PGSimpleDataSource database) {
        try (Connection direct = database.getConnection();
                Statement statement = direct.createStatement()) {
            connection = Optional.of(direct);
            statement.execute("listen " + CHANNEL);
            LOG.debug("Listening to signals");
            // who knows what was said before
            listeners.forEach(each -> each.listener().run());
            while (!stopped) {
                hear(direct);
            }
        } catch (SQLException e) {
            if (!stopped) {
                LOG.warn("Signals are not heard until the database answers: {}", e.getMessage());
            }
        }
    }

    private void hear(Connection direct) throws SQLException {
        PGNotification[] heard = direct.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
        if (heard == null || heard.length == 0) {
            if (!direct.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the connection has broken");
            }
            return;
        }
        for (PGNotification each : heard) {
            listeners.stream()
                    .filter(one -> one.name().equals(each.getParameter()))
                    .forEach(one -> one.listener().run());
        }
    }
}
