// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.operations.FakeExchange;
import org.guildhall.operations.KeysAsWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class ReadinessTest {

    private static final List<String> VITAL = List.of(
            "api",
            "clock",
            "database",
            "desired-state",
            "disk",
            "migrations",
            "module-start",
            "modules",
            "secrets",
            "start-up");
    private static final int LIMIT_SECONDS = 20;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch withdrawn = new CountDownLatch(1);
    private volatile List<HealthCheck> checks = List.of();
    private final Readiness readiness = new Readiness(framework(), () -> checks, () -> {});

    @AfterEach
    void stop() {
        readiness.stop();
    }

    @Test
    void namesTheChecksThatHaveNotStarted() throws Exception {
        checks = List.of(new FakeCheck("database", true));

        assertThat(readiness.vital().keySet())
                .containsExactly(
                        "api",
                        "clock",
                        "desired-state",
                        "disk",
                        "migrations",
                        "module-start",
                        "modules",
                        "secrets",
                        "start-up");
        assertThat(told.await(1, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void isToldOnceEveryVitalCheckPassesAndNoSooner() throws Exception {
        FakeCheck late = new FakeCheck("late", true).ill("late");
        checks = with(late, new FakeCheck("pages", false).ill("pages"));
        assertThat(told.await(1, TimeUnit.SECONDS)).isFalse();
        assertThat(readiness.vital()).containsOnlyKeys("late");

        late.recover();

        assertThat(told.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(readiness.vital()).isEmpty();
        assertThat(readiness.minor()).containsOnlyKeys("pages");
    }

    @Test
    void tellsOfACheckThatThrowsAndAsksTheOthers() throws Exception {
        FakeCheck ill = new FakeCheck("ill", true).thrown(new IllegalStateException("no answer"));
        FakeCheck outdated = new FakeCheck("outdated", false).thrown(new NoClassDefFoundError("Gone"));
        checks = with(ill, outdated, new FakeCheck("late", true).ill("late"));

        assertThat(readiness.vital())
                .containsOnlyKeys("ill", "late")
                .containsEntry(
                        "ill",
                        HealthProblem.of(
                                "guildhall.health.check-failed", "java.lang.IllegalStateException: no answer"));
        assertThat(readiness.minor()).containsOnlyKeys("outdated");
    }

    @Test
    void tellsOfACheckThatDoesNotEvenSayItsName() {
        checks = with(new Nameless());

        assertThat(readiness.vital()).containsOnlyKeys(Nameless.class.getName());
        assertThat(readiness.minor()).isEmpty();
    }

    /** Throws whatever it is asked. */
    private static final class Nameless implements HealthCheck {

        @Override
        public String name() {
            throw new IllegalStateException("name");
        }

        @Override
        public boolean vital() {
            throw new IllegalStateException("vital");
        }

        @Override
        public Optional<HealthProblem> problem() {
            return Optional.empty();
        }
    }

    @Test
    void isNotReadyAnyMoreWhenItStops() throws Exception {
        checks = with();
        assertThat(told.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();

        readiness.stop();

        assertThat(withdrawn.getCount()).isZero();
        assertThat(readiness.vital()).containsOnlyKeys("stop");
    }

    @Test
    void tellsWhoeverIsOnThisMachineWhatIsWrongInTheirLanguage() throws Exception {
        checks = with(new FakeCheck("late", true).ill("late"));

        assertThat(ask(new FakeExchange("/health/ready")).body())
                .isEqualTo("{\"ready\":false,\"problems\":{\"late\":\"late@zh\"}}");
        assertThat(ask(new FakeExchange("/health/ready").header("Accept-Language", "en"))
                        .body())
                .contains("late@en");
        FakeExchange stranger = ask(new FakeExchange("/health/ready").from("192.0.2.1"));
        assertThat(stranger.status()).isEqualTo(503);
        assertThat(stranger.body()).isEqualTo("{\"ready\":false}");
    }

    private FakeExchange ask(FakeExchange exchange) throws Exception {
        HealthServlet servlet = new HealthServlet(readiness);
        servlet.words = List.of(new KeysAsWords());
        servlet.doGet(exchange.request(), exchange.response());
        return exchange;
    }

    private static List<HealthCheck> with(HealthCheck... more) {
        List<HealthCheck> all = new ArrayList<>(List.of(more));
        VITAL.forEach(name -> all.add(new FakeCheck(name, true)));
        return all;
    }

    private BundleContext framework() {
        ServiceRegistration<?> registration = proxy(ServiceRegistration.class, "unregister", withdrawn, null);
        return proxy(BundleContext.class, "registerService", told, registration);
    }

    private static <T> T proxy(Class<T> type, String only, CountDownLatch called, Object result) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!method.getName().equals(only)) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    called.countDown();
                    return result;
                }));
    }
}
