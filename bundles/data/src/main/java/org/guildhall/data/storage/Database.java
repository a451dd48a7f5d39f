// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.health.Measure;
import org.guildhall.api.health.Measures;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the platform's one {@link DataSource}, from a thread of its own, which also starts what waits for it. If the
 * database does not answer, it says so and tries again until it does.
 */
@Component(
        service = {HealthCheck.class, Measures.class},
        immediate = true,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DatabaseConfig.class)
public class Database implements HealthCheck, Measures {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int SECONDS_BETWEEN = 2;
    private static final int CHECK_SECONDS = 1;
    private static final int SECONDS_TO_END = 5;
    private static final String CONNECTIONS = "connections";

    private final BundleContext context;
    private final DatabaseConfig config;
    private final List<DataSourceFactory> drivers;
    private final ScheduledExecutorService connector =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-database"));
    private volatile HikariDataSource pool;
    private volatile Optional<HealthProblem> problem = Optional.of(HealthProblem.of("guildhall.health.not-started"));
    private ServiceRegistration<DataSource> registration;

    @Activate
    public Database(
            BundleContext context,
            DatabaseConfig config,
            @Reference(target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory h2,
            @Reference(target = "(osgi.jdbc.driver.class=org.postgresql.Driver)") DataSourceFactory postgresql) {
        this.context = context;
        this.config = config;
        this.drivers = List.of(h2, postgresql);
        connector.scheduleWithFixedDelay(this::tend, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        // what it connects to meanwhile is closed, too
        connector.shutdown();
        connector.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        if (registration != null) {
            registration.unregister();
        }
        if (pool != null) {
            pool.close();
        }
        problem = Optional.of(HealthProblem.of("guildhall.health.database-closed", config.url()));
    }

    @Override
    public String name() {
        return "database";
    }

    /** As it was when last looked at, a few seconds ago: whoever asks does not wait for a database that is gone. */
    @Override
    public Optional<HealthProblem> problem() {
        return problem;
    }

    @Override
    public List<Measure> now() {
        if (pool == null) {
            return List.of();
        }
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return List.of(
                new Measure(CONNECTIONS, "busy", now.getActiveConnections()),
                new Measure(CONNECTIONS, "idle", now.getIdleConnections()),
                new Measure(CONNECTIONS, "awaited", now.getThreadsAwaitingConnection()),
                new Measure(CONNECTIONS, "most", config.connections()));
    }

    private void tend() {
        if (pool == null) {
            connect();
        } else {
            check();
        }
    }

    private void check() {
        try (Connection connection = pool.getConnection()) {
            boolean answers = connection.isValid(CHECK_SECONDS);
            tell(answers ? Optional.empty() : gone("-"));
        } catch (SQLException e) {
            tell(gone(innermost(e)));
        }
    }

    private void connect() {
        try {
            HikariDataSource connected = new HikariDataSource(pool());
            tell(Optional.empty());
            register(connected);
        } catch (SQLException | IOException | RuntimeException e) {
            tell(gone(innermost(e)));
        }
    }

    private Optional<HealthProblem> gone(String cause) {
        return Optional.of(HealthProblem.of("guildhall.health.database-gone", config.url(), cause));
    }

    private void tell(Optional<HealthProblem> now) {
        if (!now.equals(problem)) {
            now.ifPresentOrElse(
                    what -> LOG.error(
                            "No database: {}; trying again every {} seconds", what.arguments(), SECONDS_BETWEEN),
                    () -> LOG.info("Connected to {}", config.url()));
        }
        problem = now;
    }

    private void register(HikariDataSource connected) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.jndi.service.name", "guildhall");
        try {
            registration = context.registerService(DataSource.class, connected, properties);
        } catch (RuntimeException e) {
            connected.close();
            throw e;
        }
        pool = connected;
    }

    private HikariConfig pool() throws SQLException, IOException {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("guildhall");
        pool.setDataSource(driver().createDataSource(properties()));
        pool.setMaximumPoolSize(config.connections());
        pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        return pool;
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, SteadyFiles.address(config.url()));
        properties.setProperty(DataSourceFactory.JDBC_USER, config.user());
        if (!config.password_file().isEmpty()) {
            String password = Files.readString(Path.of(config.password_file()));
            properties.setProperty(
                    DataSourceFactory.JDBC_PASSWORD,
                    password.lines().findFirst().orElse(""));
        }
        return properties;
    }

    private DataSourceFactory driver() throws SQLException {
        for (DataSourceFactory driver : drivers) {
            if (driver.createDriver(new Properties()).acceptsURL(config.url())) {
                return driver;
            }
        }
        throw new SQLException("no driver understands this address; give jdbc:h2:file:… or jdbc:postgresql://…");
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
