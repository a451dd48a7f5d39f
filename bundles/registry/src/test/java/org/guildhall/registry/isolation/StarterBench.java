// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.KeysAsWords;
import org.guildhall.registry.module.ModuleFaults;
import org.guildhall.registry.signature.Revocations;
import org.guildhall.registry.signature.SignatureFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A library that can be started, and those who start it. */
abstract class StarterBench {

    static final Duration LONG = Duration.ofMinutes(1);

    final Clearance clearance = new Clearance();
    final Quarantine quarantine = new Quarantine(new KeysAsWords());
    final List<String> events = new CopyOnWriteArrayList<>();
    final CountDownLatch end = new CountDownLatch(1);
    final List<String> told = new CopyOnWriteArrayList<>();
    final FakeKaraf karaf = new FakeKaraf("fake", told);
    final FakeBundle library = new FakeBundle(Path.of("target/none"))
            .header("Guildhall-Module", "org.guildhall.library.LibraryModule")
            .header("Guildhall-Id", "library")
            .state(Bundle.RESOLVED)
            .onStop(() -> events.add("stopped"));
    ModuleStarter starter;

    @TempDir
    Path folder;

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

    final void hangDeaf() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // as a module that hears nothing
            }
        }
    }

    final void waitToBeBrokenOff() throws BundleException {
        try {
            end.await();
        } catch (InterruptedException e) {
            events.add("broken off");
            throw new BundleException("broken off", e);
        }
    }

    static void awaitThreadsEnd() {
        Awaitility.await("its thread is gone").until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("guildhall-start-library")));
    }

    final void awaitEnd() {
        Awaitility.await("the start has ended").until(() -> starter.problem().isEmpty());
    }

    final ModuleStarter starter(Duration limit) {
        return starter(clearance, limit);
    }

    final ModuleStarter starter(Clearance clearance, Duration limit) {
        ServiceComponentRuntime noParts = (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (self, method, arguments) -> List.of());
        return new ModuleStarter(
                FakeBundle.context(),
                karaf.standstill(),
                clearance,
                quarantine,
                new ModuleSigns(new ModuleFaults(noParts)),
                revocations(),
                new ModuleStopper(quarantine),
                limit);
    }

    private Revocations revocations() {
        return new SignatureFixture(folder, Clock.systemUTC()).revocations();
    }
}
