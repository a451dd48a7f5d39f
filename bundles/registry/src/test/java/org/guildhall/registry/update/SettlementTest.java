// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Tx;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.Installer;
import org.guildhall.registry.exchange.ModuleFiles;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.registry.module.KarafTurn;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class SettlementTest {

    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    @TempDir
    private Path folder;

    private final AtomicInteger faults = new AtomicInteger();
    private final CountDownLatch thrown = new CountDownLatch(1);
    private final TestJpa jpa = TestJpa.open("registry");
    private final Gates gates = new Gates();
    private UpdateLog log;
    private Update broken;
    private Unsettled unsettled;

    @BeforeEach
    void breakOff() throws Exception {
        UpdateRepository rows = new FlakyRows();
        ThisNode node = new ThisNode(folder, jpa.ids());
        Clock clock = Clock.systemUTC();
        log = new UpdateLog(
                jpa.work(),
                rows,
                new DesiredState(jpa.work(), new DesiredRepository(), new SilentSignals(), jpa.ids(), clock),
                node,
                clock);
        broken = log.start(
                ADMIN,
                new UpdateClaims(jpa.work(), rows, node, jpa.ids(), clock)
                        .claim(ADMIN, "essay-contest", new Version("0.1.0"), new Version("0.2.0")));
        gates.hold("essay-contest").close();
        unsettled = new Unsettled(log, gates, Duration.ZERO);
    }

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void triesAgainWhateverIsThrownAndLetsNobodyInBefore() throws Exception {
        faults.set(1);
        settle();
        thrown.await();
        assertThat(gates.held()).containsExactly("essay-contest");
        Awaitility.await("it is settled").until(() -> gates.held().isEmpty());
        assertThat(log.find(broken.id()).orElseThrow().state()).isEqualTo(UpdateState.UNDONE);
    }

    @Test
    void tellsWhoeverWaitsThatItIsNotSettled() {
        assertThatThrownBy(unsettled::await).isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                .isEqualTo("registry.update.unsettled"));
        settle();
        Awaitility.await("it is settled").untilAsserted(unsettled::await);
    }

    private void settle() {
        Installer installer = new Installer(
                null, new KarafTurn(), null, null, null, new ModuleFiles(folder, folder.resolve("deploy")));
        new Settlement(null, log, null, null, null, null, unsettled, installer);
    }

    /** Fails as often as it is told. */
    private final class FlakyRows extends UpdateRepository {

        @Override
        List<Update> unsettled(Tx tx, String node) {
            if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                thrown.countDown();
                throw new IllegalStateException("once");
            }
            return super.unsettled(tx, node);
        }
    }
}
