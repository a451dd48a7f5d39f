// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.Bench;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.TestModule;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.desired.Node;
import org.guildhall.registry.desired.NodeModule;
import org.guildhall.registry.desired.NodeModuleState;
import org.guildhall.registry.desired.NodeRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class NeededByTest {

    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);
    private static final Version ONE = new Version("0.1.0");

    private final Bench bench = new Bench();
    private final NodeRepository nodes = new NodeRepository();
    private final DesiredState state = new DesiredState(
            bench.work, new DesiredRepository(), new SilentSignals(), bench.jpa.ids(), Clock.systemUTC());
    private final NeededBy neededBy = new NeededBy(bench.work, nodes, state, bench.modules);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void namesWhatIsHereAndWhatOtherNodesHave() {
        bench.deploy(TestModule.of("shop").needing(Bench.ESSAYS));
        report("shop", "library");
        assertThat(neededBy.of(Bench.ESSAYS)).containsExactly("library", "shop");
        assertThat(neededBy.of("shop")).isEmpty();
    }

    @Test
    void overlooksWhatAnotherNodeHasOnlyUntilItWakes() {
        report("library");
        state.install(ADMIN, "library", ONE, "aa", state.revision("library"));
        assertThat(neededBy.of(Bench.ESSAYS)).containsExactly("library");
        state.uninstall(ADMIN, "library");
        assertThat(neededBy.of(Bench.ESSAYS)).isEmpty();
    }

    private void report(String... modules) {
        List<NodeModule> needing = List.of(modules).stream()
                .map(module -> new NodeModule(
                        module,
                        Optional.of("0.1.0"),
                        Set.of(Bench.ESSAYS),
                        NodeModuleState.ACTIVE,
                        Optional.empty(),
                        Instant.EPOCH,
                        0,
                        Optional.empty()))
                .toList();
        bench.work.housekeep(tx -> {
            nodes.see(tx, new Node("other", "0.1.0", true, Instant.EPOCH, Instant.EPOCH, List.of()));
            nodes.report(tx, "other", needing);
        });
    }
}
