// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.storage.DatabaseSignals;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.update.Turn;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

/** Two nodes on one database. */
abstract class ReconcilerContract {

    private static final Version ONE = new Version("0.1.0");
    private static final String ESSAYS = "essay-contest";
    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int FAULT_SECONDS = 20;

    private TestJpa jpa;
    private Node one;
    private Node two;

    abstract TestJpa database();

    /** How long a node sleeps if nobody wakes it. */
    abstract Duration poll();

    @BeforeEach
    void open() {
        jpa = database();
        one = new Node(new CountDownLatch(0));
        two = new Node(new CountDownLatch(0));
    }

    @AfterEach
    void close() throws Exception {
        one.stop();
        two.stop();
        jpa.close();
    }

    @Test
    void bringsWhatIsInstalledOnOneNodeToAll() throws Exception {
        one.state.install(ADMIN, ESSAYS, ONE, "aa", one.state.revision(ESSAYS));
        one.await(List.of(ESSAYS));
        two.await(List.of(ESSAYS));

        two.state.uninstall(ADMIN, ESSAYS);
        one.await(List.of());
        two.await(List.of());
    }

    @Test
    void changesNothingOnANodeBeforeItHasStarted() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Node late = new Node(started);
        one.state.install(ADMIN, ESSAYS, ONE, "aa", one.state.revision(ESSAYS));
        one.await(List.of(ESSAYS));
        assertThat(late.passes).isEmpty();

        started.countDown();
        late.await(List.of(ESSAYS));
        late.stop();
    }

    @Test
    void goesOnAfterAStartAndAPassThatThrow() throws Exception {
        CountDownLatch faults = new CountDownLatch(4);
        Iterator<Throwable> start = faults();
        Iterator<Throwable> pass = faults();
        Node faulty = new Node(() -> throwNext(start, faults), () -> throwNext(pass, faults));
        // each wakes it, for without that it may sleep long
        one.state.install(ADMIN, ESSAYS, ONE, "aa", one.state.revision(ESSAYS));
        for (int each = 0; !faults.await(1, TimeUnit.SECONDS); each++) {
            assertThat(each).as("faults").isLessThan(FAULT_SECONDS);
            one.state.install(ADMIN, ESSAYS, ONE, "aa", one.state.revision(ESSAYS));
        }
        one.state.install(ADMIN, "library", ONE, "bb", one.state.revision("library"));

        faulty.await(List.of(ESSAYS, "library"));
        faulty.stop();
    }

    private static Iterator<Throwable> faults() {
        return List.of(new IllegalStateException("a lock"), new InternalError("an archive"))
                .iterator();
    }

    private static void throwNext(Iterator<Throwable> faults, CountDownLatch thrown) {
        if (faults.hasNext()) {
            Throwable next = faults.next();
            thrown.countDown();
            if (next instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) next;
        }
    }

    /** A node whose container is in memory. */
    private final class Node {

        private final DatabaseSignals signals = new DatabaseSignals(jpa.dataSource());
        private final DesiredState state =
                new DesiredState(jpa.work(), new DesiredRepository(), signals, jpa.ids(), Clock.systemUTC());
        private final FakeContainer container = new FakeContainer();
        private final Follower follower = new Follower(state, container, new Turn(), Clock.systemUTC());
        private final BlockingQueue<List<String>> passes = new LinkedBlockingQueue<>();
        private final Reconciler reconciler;

        Node(CountDownLatch started) {
            this(started::await, () -> {});
        }

        Node(Reconciler.Start start, Runnable beforePass) {
            reconciler = new Reconciler(
                    start,
                    () -> {
                        beforePass.run();
                        pass();
                    },
                    signals,
                    poll());
        }

        private void pass() {
            follower.followAll();
            passes.add(container.modules.keySet().stream().sorted().toList());
        }

        /** Looks at the passes one after the other until one ends with these modules. */
        void await(List<String> modules) throws InterruptedException {
            long end = System.nanoTime() + LIMIT.toNanos();
            List<String> last = null;
            while (!modules.equals(last)) {
                last = passes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertThat(last).as("no pass ended with " + modules).isNotNull();
            }
        }

        void stop() throws Exception {
            reconciler.stop();
            signals.stop();
        }
    }
}
