// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.storage.DatabaseClock;
import org.guildhall.registry.KeysAsWords;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.registry.node.NodeService;
import org.guildhall.registry.node.NodeView;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/** Two nodes on machines whose clocks are five minutes apart: both go by the database's. */
class SkewedClocksTest {

    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);
    private static final Version OLD = new Version("0.1.0");
    private static final Version NEW = new Version("0.2.0");
    private static final String ESSAYS = "essay-contest";

    private final TestJpa jpa = TestJpa.open("registry");
    private final UnitOfWork work = jpa.work();
    private Node slow;
    private Node fast;

    @TempDir
    private Path folder;

    private final class Node implements AutoCloseable {

        private final DatabaseClock clock;
        private final NodeRepository nodes = new NodeRepository();
        private final DesiredState desired;
        private final NodeService service;
        private final UpdateClaims claims;
        private final UpdateLog log;

        Node(String name, Duration off) throws IOException {
            clock = new DatabaseClock(jpa.dataSource(), Clock.offset(Clock.systemUTC(), off));
            desired = new DesiredState(work, new DesiredRepository(), new SilentSignals(), jpa.ids(), clock);
            service = new NodeService(work, nodes, desired, new KeysAsWords(), clock);
            ThisNode self = new ThisNode(Files.createDirectory(folder.resolve(name)), jpa.ids());
            UpdateRepository updates = new UpdateRepository();
            claims = new UpdateClaims(work, updates, self, jpa.ids(), clock);
            log = new UpdateLog(work, updates, desired, self, clock);
        }

        void report(String name) {
            work.housekeep(tx -> nodes.see(
                    tx,
                    new org.guildhall.registry.desired.Node(
                            name,
                            "0.1.0",
                            true,
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            List.of())));
        }

        Update begin() {
            Update claimed = claims.claim(ADMIN, ESSAYS, OLD, NEW);
            return log.start(ADMIN, claimed.of(new Release(OLD, "aa"), new Release(NEW, "bb")));
        }

        @Override
        public void close() {
            clock.stop();
        }
    }

    @BeforeEach
    void open() throws IOException {
        slow = new Node("slow", Duration.ofMinutes(-5));
        fast = new Node("fast", Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        slow.close();
        fast.close();
        jpa.close();
    }

    @Test
    void takeEachOtherForAlive() {
        slow.report("slow");
        fast.report("fast");
        for (Node asked : List.of(slow, fast)) {
            assertThat(asked.service.list(ADMIN, Locale.ENGLISH))
                    .extracting(NodeView::away)
                    .containsExactly(false, false);
        }
    }

    @Test
    void leaveEachOthersUpdatesAlone() {
        Update running = slow.begin();
        assertThatThrownBy(fast::begin)
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("registry.update.running");
        assertThat(fast.log.find(running.id()).orElseThrow().state()).isEqualTo(UpdateState.RUNNING);
    }

    @Test
    void knowWhatWasDecidedFirst() {
        fast.desired.install(ADMIN, ESSAYS, OLD, "aa", fast.desired.revision(ESSAYS));
        Update update = slow.begin();
        assertThat(slow.log.isDecidedOver(update)).isFalse();
        slow.log.end(update, Optional.empty());
        assertThat(fast.desired.find(ESSAYS).orElseThrow().version()).isEqualTo(NEW);
    }
}
