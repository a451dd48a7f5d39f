// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.SilentSignals;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

/** What all nodes shall run, and what they say of themselves, in the database. */
abstract class DesiredContract {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final Version ONE = new Version("0.1.0");
    private static final Version TWO = new Version("0.2.0");
    private static final String ESSAYS = "essay-contest";
    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    private final TestClock clock = new TestClock(NOW);
    private final NodeRepository nodes = new NodeRepository();
    private TestJpa jpa;
    private UnitOfWork work;
    private DesiredState state;
    private Artifacts artifacts;

    abstract TestJpa database();

    @BeforeEach
    void open() {
        jpa = database();
        work = jpa.work(clock);
        artifacts = new Artifacts(work, clock);
        state = new DesiredState(work, new DesiredRepository(), new SilentSignals(), jpa.ids(), clock);
    }

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void remembersWhatIsWantedAndWhatIsNotAnyMore() {
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        DesiredModule first = state.find(ESSAYS).orElseThrow();
        assertThat(first.wanted()).isTrue();
        assertThat(first.version()).isEqualTo(ONE);
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.changedAt()).isEqualTo(NOW);

        state.uninstall(ADMIN, ESSAYS);
        assertThat(state.wants(ESSAYS)).isFalse();
        state.install(ADMIN, ESSAYS, TWO, "bb", state.revision(ESSAYS));

        DesiredModule last = state.find(ESSAYS).orElseThrow();
        assertThat(last.id()).isEqualTo(first.id());
        assertThat(last.wanted()).isTrue();
        assertThat(last.version()).isEqualTo(TWO);
        assertThat(last.sha256()).isEqualTo("bb");
        assertThat(last.revision()).isEqualTo(3);
        assertThat(state.list()).containsExactly(last);
    }

    @Test
    void letsTheLaterOfTwoInstallationsKnowOfTheEarlier() {
        long none = state.revision(ESSAYS);
        state.install(ADMIN, ESSAYS, TWO, "bb", none);
        assertChangedMeanwhile(() -> state.install(ADMIN, ESSAYS, ONE, "aa", none));
        assertThat(state.find(ESSAYS).orElseThrow().version()).isEqualTo(TWO);

        state.uninstall(ADMIN, ESSAYS);
        long away = state.revision(ESSAYS);
        state.install(ADMIN, ESSAYS, ONE, "aa", away);
        state.uninstall(ADMIN, ESSAYS);
        assertChangedMeanwhile(() -> state.install(ADMIN, ESSAYS, TWO, "bb", away));
        assertThat(state.wants(ESSAYS)).isFalse();
    }

    @Test
    void letsOneOfTwoInstallationsAtTheSameMomentThrough() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> install = () -> {
            start.await(10, TimeUnit.SECONDS);
            try {
                state.install(ADMIN, ESSAYS, ONE, "aa", 0);
                return true;
            } catch (ConflictException e) {
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = threads.submit(install);
            Future<Boolean> other = threads.submit(install);
            assertThat(List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(state.revision(ESSAYS)).isEqualTo(1);
    }

    @Test
    void refusesToUninstallWhatNobodyWants() {
        assertThatThrownBy(() -> state.uninstall(ADMIN, ESSAYS)).isInstanceOf(ConflictException.class);
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        state.uninstall(ADMIN, ESSAYS);
        assertThatThrownBy(() -> state.uninstall(ADMIN, ESSAYS)).isInstanceOf(ConflictException.class);
    }

    @Test
    void followsAnUpdate() {
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        follow(NOW);
        assertThat(state.find(ESSAYS).orElseThrow().version()).isEqualTo(TWO);
    }

    @Test
    void leavesANodesOwnModuleToTheNode() {
        follow(NOW);
        assertThat(state.find(ESSAYS)).isEmpty();
    }

    @Test
    void isNotOverruledByAnUpdateThatWasDecidedOver() {
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        Instant begun = NOW.plusSeconds(1);
        clock.advance(Duration.ofMinutes(1));
        state.uninstall(ADMIN, ESSAYS);
        follow(begun);
        assertThat(state.wants(ESSAYS)).isFalse();

        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        follow(begun);
        assertThat(state.find(ESSAYS).orElseThrow().version()).isEqualTo(ONE);
    }

    @Test
    void keepsArchivesAndForgetsThoseNobodyNeeds() {
        byte[] large = new byte[3_000_000];
        large[large.length - 1] = 7;
        artifacts.keep("aa", large);
        artifacts.keep("aa", large);
        artifacts.keep("bb", new byte[] {1});
        artifacts.keep("cc", new byte[] {2});
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        clock.advance(Duration.ofHours(2));
        artifacts.keep("dd", new byte[] {3});
        artifacts.keepOnly(Set.of("bb"));

        assertThat(artifacts.find("aa").orElseThrow()).isEqualTo(large);
        assertThat(artifacts.find("bb")).isPresent();
        assertThat(artifacts.find("cc")).isEmpty();
        assertThat(artifacts.find("dd")).isPresent();
        assertThat(artifacts.has("dd")).isTrue();
        assertThat(artifacts.has("cc")).isFalse();
    }

    @Test
    void leavesAnArchiveThatIsKeptAgainWhileOthersAreForgotten() {
        artifacts.keep("aa", new byte[] {1});
        clock.advance(Duration.ofHours(2));
        artifacts.keepOnly(new AbstractSet<>() {
            @Override
            public boolean contains(Object sha256) {
                artifacts.keep("aa", new byte[] {1});
                return false;
            }

            @Override
            public Iterator<String> iterator() {
                return Collections.emptyIterator();
            }

            @Override
            public int size() {
                return 0;
            }
        });
        assertThat(artifacts.has("aa")).isTrue();
    }

    @Test
    void knowsWhatEachNodeSaysOfItself() {
        NodeModule works = new NodeModule(
                ESSAYS,
                Optional.of("0.1.0"),
                Set.of("library", "points"),
                NodeModuleState.ACTIVE,
                Optional.empty(),
                NOW,
                0,
                Optional.empty());
        NodeModule fails = new NodeModule(
                "library",
                Optional.empty(),
                Set.of(),
                NodeModuleState.FAILED,
                Optional.of("why"),
                NOW,
                2,
                Optional.of(NOW));
        Node one = new Node("one", "0.1.0", true, NOW, NOW.plusSeconds(5), List.of(works, fails));
        Node two = new Node("two", "0.1.0", false, NOW, NOW, List.of());
        work.housekeep(tx -> {
            nodes.see(tx, two);
            nodes.see(tx, new Node("one", "0.0.9", false, NOW, NOW, List.of()));
            nodes.report(tx, "one", List.of(fails));
            nodes.see(tx, one);
            nodes.report(tx, "one", one.modules());
        });
        assertThat(work.read(nodes::list)).containsExactly(one, two);

        work.housekeep(tx -> nodes.forget(tx, NOW.plusSeconds(1)));
        assertThat(work.read(nodes::list)).containsExactly(one);
    }

    private static void assertChangedMeanwhile(ThrowingCallable installation) {
        assertThatThrownBy(installation).isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                .isEqualTo("guildhall.changed-meanwhile"));
    }

    private void follow(Instant begun) {
        work.housekeep(tx -> state.follow(tx, ESSAYS, TWO, "bb", begun, Optional.of(new Id(9))));
    }
}
