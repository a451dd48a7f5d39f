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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's time, so that a deadline falls on the same moment on every node: this machine's clock plus a difference that is measured each minute. */
@Component(service = {Clock.class, HealthCheck.class})
public class DatabaseClock extends Clock implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
    private static final Duration BEARABLE = Duration.ofMinutes(5);

    private final DataSource dataSource;
    private final Clock machine;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-clock"));
    private volatile Duration ahead = Duration.ZERO;

    @Activate
    public DatabaseClock(@Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource) {
        this(dataSource, Clock.systemUTC());
    }

    /** On a machine with a clock of its own, as in tests. */
    public DatabaseClock(DataSource dataSource, Clock machine) {
        this.dataSource = dataSource;
        this.machine = machine;
        measure();
        timer.scheduleWithFixedDelay(this::measure, 1, 1, TimeUnit.MINUTES);
    }

    @Deactivate
    public void stop() {
        timer.shutdownNow();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public String name() {
        return "clock";
    }

    /** Whoever counts on this machine's own time, as sessions, signatures and logs do, would be wrong. */
    @Override
    public Optional<HealthProblem> problem() {
        return ahead.abs().compareTo(BEARABLE) <= 0
                ? Optional.empty()
                : Optional.of(HealthProblem.of("guildhall.health.clock-off", ahead.toSeconds()));
    }

    private void measure() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_timestamp")) {
            row.next();
            ahead = Duration.between(
                    machine.instant(), row.getObject(1, OffsetDateTime.class).toInstant());
            if (ahead.abs().compareTo(WORTH_TELLING) > 0) {
                LOG.warn("This machine's clock differs from the database's by {}; the database's is used", ahead);
            }
        } catch (SQLException e) {
            LOG.warn("The database's time could not be read, the last difference is kept: {}", e.getMessage());
        }
    }
}
