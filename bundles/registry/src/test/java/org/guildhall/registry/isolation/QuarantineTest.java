// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.registry.KeysAsWords;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    private final Quarantine quarantine = new Quarantine(new KeysAsWords());

    @Test
    void saysWhyInTheReadersLanguage() {
        quarantine.put("library", new ModuleFailedException("test.failed", "library"));
        assertThat(quarantine.has("library")).isTrue();
        assertThat(quarantine.reason("library", Locale.ENGLISH)).contains("test.failed@en[library]");
        assertThat(quarantine.reason("library", Locale.SIMPLIFIED_CHINESE)).contains("test.failed@zh[library]");
        assertThat(quarantine.reason("core", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void isTakenForAFailureOfTheModuleAndNotOfThePlatform() {
        assertThat(quarantine.problem()).isEmpty();
        quarantine.put("library", new ModuleFailedException("test.failed"));
        quarantine.put("essay-contest", new ModuleFailedException("test.failed"));
        assertThat(quarantine.problem())
                .contains(HealthProblem.of("registry.health.quarantined", "essay-contest, library"));
        assertThat(quarantine.vital()).isFalse();
    }

    @Test
    void letsGoAndRemembersWhen() {
        quarantine.put("library", new ModuleFailedException("test.failed"));
        long before = System.nanoTime();
        quarantine.release("library");
        assertThat(quarantine.modules()).isEmpty();
        assertThat(quarantine.releasedAt("library") - before).isNotNegative();
        assertThat(quarantine.releasedAt("never-kept") - before).isNegative();
    }
}
