// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.registry.FakeBundle;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class ModuleStarterTest extends StarterBench {

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
    void hasKarafLeaveItAloneBeforeItCanHang() {
        starter.addingBundle(library.onStart(() -> events.addAll(told)).bundle(), null);
        awaitEnd();
        assertThat(events).containsExactly(karaf.told());
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
        assertThat(told).as("Karaf does not start it either").containsExactly(karaf.told());
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
        assertThat(told).as("Karaf does not start it either").containsExactly(karaf.told());
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
        Awaitility.await("it is kept from working").until(() -> quarantine.has("library"));
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
        assertThat(events).containsExactly("stopped");
    }

    @Test
    void quarantinesOneThatHasNotEvenBegun() throws InterruptedException {
        starter.stop();
        starter = starter(Duration.ofMillis(50));
        Bundle bundle = library.state(Bundle.ACTIVE)
                .onStop(this::hangDeaf)
                .onStart(() -> events.add("started"))
                .bundle();
        starter.retry(bundle, () -> {});
        Awaitility.await("it is kept from working").until(() -> quarantine.has("library"));
        end.countDown();
        awaitThreadsEnd();
        assertThat(events).isEmpty();
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
    void saysThatItDoesNotStartAgainWhatIsNotWanted() {
        Bundle stale = library.onStart(() -> events.add("started")).bundle();
        clearance.decide(Set.of(stale));
        assertThatThrownBy(() -> starter.retry(stale, () -> events.add("ended")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("registry.isolation.not-wanted"));
        assertThat(events).isEmpty();
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
}
