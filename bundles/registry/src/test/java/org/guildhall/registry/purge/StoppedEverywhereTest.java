// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.Node;
import org.guildhall.registry.desired.NodeModule;
import org.guildhall.registry.desired.NodeModuleState;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoppedEverywhereTest {

    private static final Instant LONG_AGO = Instant.parse("2026-05-01T08:00:00Z");
    private static final String ESSAYS = "essay-contest";

    private final TestJpa jpa = TestJpa.open("registry");
    private final UnitOfWork work = jpa.work();
    private final NodeRepository nodes = new NodeRepository();

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void waitsForTheLastNode() throws Exception {
        report("one", true);
        report("two", true);
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> stopped(Duration.ofSeconds(30)).await(ESSAYS));
        report("two", false);
        assertThat(waiting).isNotDone();
        report("one", false);
        waiting.get(30, TimeUnit.SECONDS);
    }

    @Test
    void namesANodeThatSleepsWithIt() {
        report("one", false);
        report("two", true);
        assertThatThrownBy(() -> stopped(Duration.ZERO).await(ESSAYS))
                .isInstanceOfSatisfying(ConflictException.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(ESSAYS, "two"));
    }

    private StoppedEverywhere stopped(Duration patience) {
        return new StoppedEverywhere(work, nodes, patience);
    }

    private void report(String name, boolean has) {
        NodeModule essays = new NodeModule(
                ESSAYS,
                Optional.of("0.1.0"),
                Set.of(),
                NodeModuleState.ACTIVE,
                Optional.empty(),
                LONG_AGO,
                0,
                Optional.empty());
        Node node = new Node(name, "0.1.0", true, LONG_AGO, LONG_AGO, List.of());
        work.housekeep(tx -> {
            nodes.see(tx, node);
            nodes.report(tx, name, has ? List.of(essays) : List.of());
        });
    }
}
