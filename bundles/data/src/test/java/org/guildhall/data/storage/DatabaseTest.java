// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.postgresql.osgi.PGDataSourceFactory;

class DatabaseTest {

    private static final int LIMIT_SECONDS = 20;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private final CountDownLatch registered = new CountDownLatch(1);
    private final CountDownLatch withdrawn = new CountDownLatch(1);
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicReference<DataSource> dataSource = new AtomicReference<>();
    private Database database;

    @AfterEach
    void stop() throws InterruptedException {
        database.stop();
    }

    @Test
    void registersTheDataSourceAndIsWell() {
        database = database(url, "", new FlakyH2(0));

        await().untilAsserted(() -> assertThat(registered.getCount()).isZero());
        assertThat(database.problem()).isEmpty();
    }

    @Test
    void namesTheAddressThatDoesNotAnswerAndTriesUntilItDoes() throws InterruptedException {
        database = database(url, "", new FlakyH2(2));

        await().untilAsserted(() ->
                assertThat(database.problem()).get().asString().contains(url).contains("nobody is listening"));
        assertThat(registered.getCount()).isOne();
        assertThat(registered.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(database.problem()).isEmpty();
    }

    @Test
    void saysWhichAddressesItUnderstands() {
        database = database("jdbc:oracle:thin:@localhost", "", new FlakyH2(0));

        await().untilAsserted(() -> assertThat(database.problem())
                .get()
                .asString()
                .contains("jdbc:h2:file:")
                .contains("jdbc:postgresql:"));
    }

    @Test
    void readsThePasswordFromTheFirstLineOfItsFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "secret\nnot this\n");
        FlakyH2 h2 = new FlakyH2(0);

        database = database(url, file.toString(), h2);

        await().until(() -> database.problem().isEmpty());
        assertThat(h2.password).isEqualTo("secret");
    }

    @Test
    void withdrawsTheDataSourceWhenItStops() throws InterruptedException {
        database = database(url, "", new FlakyH2(0));
        await().until(() -> registered.getCount() == 0);

        database.stop();

        assertThat(withdrawn.getCount()).isZero();
        assertThat(database.problem()).get().asString().contains(url);
        database = database(url, "", new FlakyH2(0));
    }

    @Test
    void keepsNoConnectionsThatNobodyCanUse() throws Exception {
        refusals.set(1);
        database = database(url, "", new FlakyH2(0));

        assertThat(registered.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        try (Connection own = DriverManager.getConnection(url, "guildhall", "");
                var sessions = own.createStatement().executeQuery("select count(*) from information_schema.sessions")) {
            sessions.next();
            assertThat(sessions.getInt(1)).as("the pool's one and this one").isEqualTo(2);
        }
    }

    @Test
    void saysHowItIsWithoutWaitingForAConnection() throws Exception {
        database = database(url, "", new FlakyH2(0));

        await().until(() -> registered.getCount() == 0);
        try (Connection theOnlyOne = dataSource.get().getConnection()) {
            assertThat(theOnlyOne.isValid(1)).isTrue();
            assertThat(database.problem()).isEmpty();
        }
    }

    private Database database(String address, String passwordFile, FlakyH2 h2) {
        return new Database(framework(), config(address, passwordFile), h2, new PGDataSourceFactory());
    }

    /** A real H2 that cannot be reached the first few times. */
    private static final class FlakyH2 extends OsgiDataSourceFactory {
        private int failures;
        private volatile String password;

        FlakyH2(int failures) {
            super(new org.h2.Driver());
            this.failures = failures;
        }

        @Override
        public DataSource createDataSource(Properties properties) throws SQLException {
            if (failures-- > 0) {
                throw new SQLException("nobody is listening");
            }
            password = properties.getProperty(JDBC_PASSWORD);
            return super.createDataSource(properties);
        }
    }

    private BundleContext framework() {
        ServiceRegistration<?> registration = proxy(ServiceRegistration.class, "unregister", arguments -> {
            withdrawn.countDown();
            return null;
        });
        return proxy(BundleContext.class, "registerService", arguments -> {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            dataSource.set((DataSource) arguments[1]);
            registered.countDown();
            return registration;
        });
    }

    /** Something that can do one thing only. */
    private static <T> T proxy(Class<T> type, String method, Function<Object[], Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer.apply(arguments);
                    }
                    throw new UnsupportedOperationException(called.toString());
                }));
    }

    private static DatabaseConfig config(String url, String passwordFile) {
        return new DatabaseConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public String user() {
                return "guildhall";
            }

            @Override
            public String password_file() {
                return passwordFile;
            }

            @Override
            public int connections() {
                return 1;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return DatabaseConfig.class;
            }
        };
    }
}
