// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.health.Health;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.DemoData;
import org.guildhall.core.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTest {

    private static final BootFinished BOOTED = new BootFinished() {};

    private final Bench bench = new Bench();
    private final DemoParts parts = new DemoParts();
    private final DemoService demo = new DemoService(parts, bench.regions);
    private final Map<String, HealthProblem> others = new ConcurrentHashMap<>();
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private DemoLoader loader;

    @AfterEach
    void close() {
        loader.stop();
        bench.close();
    }

    @Test
    void waitsForTheAccountsBeforeItLoadsAnything() throws InterruptedException {
        start(true);
        parts.bindPart(bench.regions);
        parts.bindPart(new RecordedPart(100, calls));
        assertThat(bench.count("core_member")).isZero();

        parts.bindPart(new RecordedPart(10, calls));

        assertThat(next()).isEqualTo("load 10");
        assertThat(next()).isEqualTo("load 100");
        assertThat(bench.count("core_member")).isEqualTo(DemoFile.members().size());
    }

    @Test
    void waitsForModulesThatStillStart() throws InterruptedException {
        others.put("module-start", HealthProblem.of("test.starting"));
        parts.bindPart(bench.regions);
        parts.bindPart(new RecordedPart(10, calls));

        start(true);
        parts.bindPart(new RecordedPart(100, calls));
        assertThat(loader.problem()).isPresent();
        assertThat(calls).isEmpty();
        others.clear();

        assertThat(next()).isEqualTo("load 10");
        assertThat(next()).isEqualTo("load 100");
    }

    @Test
    void leavesModulesAloneOnLaterStarts() throws InterruptedException {
        parts.bindPart(bench.regions);
        demo.start();
        parts.bindPart(new RecordedPart(10, calls));
        parts.bindPart(new RecordedPart(100, calls));

        start(true);

        assertThat(next()).isEqualTo("load 10");
        await().until(() -> loader.problem().isEmpty());
        assertThat(calls).isEmpty();
    }

    @Test
    void keepsThePlatformFromBeingReadyWhenAPartFails() throws InterruptedException {
        parts.bindPart(bench.regions);
        parts.bindPart(new RecordedPart(10, calls));
        parts.bindPart(new FailingPart(90, calls));

        start(true);

        assertThat(next()).isEqualTo("load 10");
        assertThat(next()).isEqualTo("fail 90");
        assertThat(loader.problem()).isPresent();
    }

    @Test
    void platformIsReadyOnceTheDemonstrationWasLoadedByHand() throws InterruptedException {
        DemoData failing = new FailingPart(90, calls);
        parts.bindPart(bench.regions);
        parts.bindPart(new RecordedPart(10, calls));
        parts.bindPart(failing);
        start(true);
        assertThat(next()).isEqualTo("load 10");
        assertThat(next()).isEqualTo("fail 90");

        parts.unbindPart(failing);
        demo.load(Bench.PLATFORM);

        assertThat(loader.problem()).isEmpty();
    }

    @Test
    void loadsNothingUnlessItIsToldTo() {
        parts.bindPart(bench.regions);
        parts.bindPart(new RecordedPart(10, calls));

        start(false);

        assertThat(calls).isEmpty();
        assertThat(bench.count("core_member")).isZero();
    }

    private String next() throws InterruptedException {
        return calls.poll(30, TimeUnit.SECONDS);
    }

    private void start(boolean wanted) {
        loader = new DemoLoader(config(wanted), demo, parts, new OtherHealth(others), BOOTED);
    }

    private static DemoLoader.Config config(boolean wanted) {
        return new DemoLoader.Config() {
            @Override
            public boolean demo() {
                return wanted;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return DemoLoader.Config.class;
            }
        };
    }

    /** The health of everything but the demonstration, as the loader sees it. */
    private record OtherHealth(Map<String, HealthProblem> vital) implements Health {

        @Override
        public Map<String, HealthProblem> minor() {
            return Map.of();
        }
    }

    private record FailingPart(int order, Collection<String> calls) implements DemoData {

        @Override
        public void load(Actor actor) {
            calls.add("fail " + order);
            throw new IllegalStateException("cannot be loaded");
        }

        @Override
        public void remove(Actor actor, Set<Id> organizations) {
            calls.add("remove " + order);
        }
    }
}
