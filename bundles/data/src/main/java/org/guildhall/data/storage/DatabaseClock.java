// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's time, so that a deadline falls on the same moment on every node: this machine's clock plus a difference that is measured each minute. */
@Component(service = Clock.class)
public class DatabaseClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-clock"));
    private volatile Duration ahead = Duration.ZERO;

    @Activate
    public DatabaseClock(@Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource) {
        this.dataSource = dataSource;
        measure();
        timer.scheduleWithFixedDelay(this::measure, 1, 1, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    private void measure() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_timestamp")) {
            row.next();
            ahead = Duration.between(
                    Instant.now(), row.getObject(1, OffsetDateTime.class).toInstant());
            if (ahead.abs().compareTo(WORTH_TELLING) > 0) {
                LOG.warn("This machine's clock differs from the database's by {}; the database's is used", ahead);
            }
        } catch (SQLException e) {
            LOG.warn("The database's time could not be read, the last difference is kept: {}", e.getMessage());
        }
    }
}
