// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.KeysAsWords;
import org.guildhall.registry.module.ModuleFaults;
import org.guildhall.registry.signature.Revocations;
import org.guildhall.registry.signature.SignatureFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class ModuleStarterTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Clearance clearance = new Clearance();
    private final Quarantine quarantine = new Quarantine(new KeysAsWords());
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final FakeKaraf karaf = new FakeKaraf("fake", events);
    private final FakeBundle library = new FakeBundle(Path.of("target/none"))
            .header("Guildhall-Module", "org.guildhall.library.LibraryModule")
            .header("Guildhall-Id", "library")
            .state(Bundle.RESOLVED)
            .onStop(() -> events.add("stopped"));
    private ModuleStarter starter;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        starter = starter(LONG);
    }

    @BeforeEach
    void clearAll() {
        clearance.decide(Set.of());
    }

    @AfterEach
    void stop() {
        end.countDown();
        starter.stop();
    }

    @Test
    void startsAModuleInAThreadOfItsOwn() {
        starter.addingBundle(
                library.onStart(() -> events.add(Thread.currentThread().getName()))
                        .bundle(),
                null);
        awaitEnd();
        assertThat(events).containsExactly("guildhall-start-library");
        assertThat(quarantine.modules()).isEmpty();
    }

    @Test
    void startsNothingThatIsRevoked() throws IOException {
        Files.writeString(
                folder.resolve("trust/modules-revoked.json"),
                "{\"modules\": {\"library/" + library.bundle().getVersion() + "\": \"leaks\"}}");
        starter.addingBundle(library.onStart(() -> events.add("started")).bundle(), null);
        Awaitility.await("it is kept from working").until(() -> quarantine.has("library"));
        assertThat(quarantine.find("library").orElseThrow().arguments().toString())
                .contains("leaks");
        Awaitility.await("Karaf does not start it either").until(() -> events.contains(karaf.told()));
        assertThat(events).doesNotContain("started");
    }

    @Test
    void waitsUntilItIsKnownWhatIsWantedAndStartsNothingElse() {
        starter.stop();
        Clearance unknown = new Clearance();
        starter = starter(unknown, LONG);
        Bundle stale = library.onStart(() -> events.add("started")).bundle();
        starter.addingBundle(stale, null);
        assertThat(starter.problem()).contains(HealthProblem.of("registry.health.starting", "library"));

        unknown.decide(Set.of(stale));
        awaitEnd();
        assertThat(events).isEmpty();
    }

    @Test
    void leavesWhatRunsAndWhatIsNoModule() {
        Bundle other =
                new FakeBundle(Path.of("target/none")).state(Bundle.RESOLVED).bundle();
        assertThat(starter.addingBundle(other, null)).isNull();
        starter.addingBundle(library.state(Bundle.ACTIVE).bundle(), null);
        assertThat(starter.problem()).isEmpty();
    }

    @Test
    void quarantinesOneThatThrows() {
        starter.addingBundle(
                library.onStart(() -> {
                            throw new BundleException("no", new IllegalStateException("thrown on demand"));
                        })
                        .bundle(),
                null);
        Awaitility.await("Karaf does not start it either").until(() -> events.contains(karaf.told()));
        assertThat(quarantine.find("library").orElseThrow().arguments().toString())
                .contains("library", "thrown on demand");
        assertThat(starter.problem()).isEmpty();
    }

    @Test
    void quarantinesOneThatHangsAndStopsItIfItEverComesBack() {
        starter.stop();
        starter = starter(Duration.ofMillis(50));
        starter.addingBundle(library.onStart(this::hangDeaf).bundle(), null);
        assertThat(starter.problem()).contains(HealthProblem.of("registry.health.starting", "library"));
        Awaitility.await("it is quarantined").until(() -> quarantine.has("library"));
        assertThat(quarantine.find("library").orElseThrow().key()).isEqualTo("registry.isolation.start-hangs");
        assertThat(starter.problem()).isEmpty();
        end.countDown();
        Awaitility.await("it is stopped").until(() -> events.contains("stopped"));
        assertThat(events).containsExactly(karaf.told(), "stopped");
    }

    @Test
    void forgetsTheFailureOfAVersionThatWent() {
        CountDownLatch hanging = new CountDownLatch(1);
        Bundle bundle = library.onStart(() -> {
                    hanging.countDown();
                    hangDeaf();
                    throw new BundleException("too late to be blamed on the next");
                })
                .bundle();
        starter.addingBundle(bundle, null);
        Awaitility.await("it hangs").until(() -> hanging.getCount() == 0);
        starter.removedBundle(bundle, null, bundle);
        assertThat(starter.problem()).isEmpty();
        end.countDown();
        awaitThreadsEnd();
        assertThat(quarantine.modules()).isEmpty();
    }

    @Test
    void breaksOffAtOnceWhatIsGivenUpAndLeavesItToWhoeverReplacesIt() {
        CountDownLatch hanging = new CountDownLatch(1);
        Bundle bundle = library.onStart(() -> {
                    hanging.countDown();
                    waitToBeBrokenOff();
                })
                .bundle();
        starter.addingBundle(bundle, null);
        Awaitility.await("it hangs").until(() -> hanging.getCount() == 0);
        starter.giveUp(bundle);
        assertThat(starter.problem()).isEmpty();
        awaitThreadsEnd();
        assertThat(events).containsExactly("broken off");
        assertThat(quarantine.modules()).isEmpty();
    }

    @Test
    void breaksOffWhatIsGivenUpWhileItRunsAsSoonAsItWaits() {
        AtomicBoolean spinning = new AtomicBoolean();
        AtomicBoolean givenUp = new AtomicBoolean();
        Bundle bundle = library.onStart(() -> {
                    spinning.set(true);
                    while (!givenUp.get()) {
                        Thread.onSpinWait();
                    }
                    waitToBeBrokenOff();
                })
                .bundle();
        starter.addingBundle(bundle, null);
        Awaitility.await("it spins").untilTrue(spinning);
        starter.giveUp(bundle);
        givenUp.set(true);
        awaitThreadsEnd();
        assertThat(events).containsExactly("broken off");
    }

    @Test
    void endsAStartWhateverIsThrown() {
        Bundle bundle = library.onStart(() -> {
                    throw new NoClassDefFoundError("Nowhere");
                })
                .bundle();
        starter.retry(bundle, () -> events.add("ended"));
        Awaitility.await("it has ended").until(() -> events.contains("ended"));
        assertThat(starter.problem()).isEmpty();
        assertThat(quarantine.find("library").orElseThrow().arguments().toString())
                .contains("Nowhere");
    }

    @Test
    void startsOneAgainFromTheBeginning() {
        quarantine.put("library", new ModuleFailedException("test.failed"));
        Bundle bundle = library.state(Bundle.ACTIVE)
                .onStart(() -> events.add("started"))
                .bundle();
        starter.retry(bundle, () -> events.add("ended"));
        assertThat(quarantine.modules()).isEmpty();
        awaitEnd();
        assertThat(events).containsExactly("stopped", "started", "ended");
    }

    private void hangDeaf() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // as a module that hears nothing
            }
        }
    }

    private void waitToBeBrokenOff() throws BundleException {
        try {
            end.await();
        } catch (InterruptedException e) {
            events.add("broken off");
            throw new BundleException("broken off", e);
        }
    }

    private static void awaitThreadsEnd() {
        Awaitility.await("its thread is gone").until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("guildhall-start-library")));
    }

    private void awaitEnd() {
        Awaitility.await("the start has ended").until(() -> starter.problem().isEmpty());
    }

    private ModuleStarter starter(Duration limit) {
        return starter(clearance, limit);
    }

    private ModuleStarter starter(Clearance clearance, Duration limit) {
        ServiceComponentRuntime noParts = (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (self, method, arguments) -> List.of());
        return new ModuleStarter(
                FakeBundle.context(),
                clearance,
                quarantine,
                new ModuleSigns(new ModuleFaults(noParts)),
                revocations(),
                new ModuleStopper(quarantine, karaf.standstill()),
                limit);
    }

    private Revocations revocations() {
        return new SignatureFixture(folder, Clock.systemUTC()).revocations();
    }
}
