// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Module;
import org.junit.jupiter.api.Test;

class MigrationHealthTest {

    private final MigrationHealth health = new MigrationHealth();

    @Test
    void missesTablesUntilAllPartsOfThePlatformHaveThem() {
        assertThat(health.problem().map(HealthProblem::key)).contains("guildhall.health.migration-missing");

        Module.PLATFORM.forEach(health::migrated);

        assertThat(health.problem()).isEmpty();
    }

    @Test
    void namesThePartAndTheCause() {
        Module.PLATFORM.forEach(health::migrated);

        health.failed("core", new IllegalStateException("no such table"));

        assertThat(health.problem())
                .contains(HealthProblem.of("guildhall.health.migration-failed", "core", "no such table"));
    }

    @Test
    void goesOnWithoutAModule() {
        Module.PLATFORM.forEach(health::migrated);

        health.failed("essay-contest", new IllegalStateException("no such table"));

        assertThat(health.problem()).isEmpty();
    }

    @Test
    void forgetsWhatIsGone() {
        Module.PLATFORM.forEach(health::migrated);

        health.gone("core");

        assertThat(health.problem()).isPresent();
    }
}
