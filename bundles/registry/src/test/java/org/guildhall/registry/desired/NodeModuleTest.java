// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeModuleTest {

    private static final Instant THEN = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant NOW = THEN.plusSeconds(60);

    private final NodeModule failing = module("0.1.0", NodeModuleState.FAILED, Optional.of("no disk"), THEN, 1);

    @Test
    void isAsItWasSinceThen() {
        NodeModule again = module("0.1.0", NodeModuleState.FAILED, Optional.of("no disk"), NOW, 2);
        assertThat(again.after(failing).since()).isEqualTo(THEN);
        assertThat(again.after(failing).attempts()).isEqualTo(2);
    }

    @Test
    void isOtherwiseSinceNow() {
        assertThat(module("0.2.0", NodeModuleState.FAILED, Optional.of("no disk"), NOW, 1)
                        .after(failing)
                        .since())
                .isEqualTo(NOW);
        assertThat(module("0.1.0", NodeModuleState.ACTIVE, Optional.empty(), NOW, 0)
                        .after(failing)
                        .since())
                .isEqualTo(NOW);
        assertThat(module("0.1.0", NodeModuleState.FAILED, Optional.of("no memory"), NOW, 1)
                        .after(failing)
                        .since())
                .isEqualTo(NOW);
    }

    private static NodeModule module(
            String version, NodeModuleState state, Optional<String> reason, Instant since, int attempts) {
        return new NodeModule(
                "essay-contest", Optional.of(version), Set.of(), state, reason, since, attempts, Optional.empty());
    }
}
