// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.registry.isolation.Quarantine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ModulesHealthTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isWellOnlyWithAllPartsOfThePlatform() {
        ModulesHealth health = health();
        assertThat(health.problem()).contains(missing("registry, security"));

        bench.deploy(TestModule.platform("registry"));
        bench.deploy(TestModule.platform("security"));
        assertThat(health.problem()).isEmpty();
    }

    @Test
    void namesTheMandatoryModuleThatDoesNotWork() {
        bench.deploy(TestModule.platform("registry"));
        bench.deploy(TestModule.platform("security"));
        ModulesHealth health = health("", Bench.ESSAYS, "choir", "library");
        assertThat(health.problem()).contains(missing("choir, library"));

        bench.deploy(TestModule.of("choir"));
        bench.deploy(TestModule.of("library"), new FakeBundle(Path.of("target/none")).state(Bundle.STARTING));
        assertThat(health.problem()).contains(missing("library"));
    }

    private ModulesHealth health(String... mandatory) {
        return new ModulesHealth(List.of(mandatory), bench.modules, new Quarantine(null));
    }

    private static HealthProblem missing(String modules) {
        return HealthProblem.of("registry.health.missing", modules);
    }
}
