// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guildhall.registry.module.Bench.ESSAYS;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.NATIONAL;
import static org.guildhall.testing.TestUnions.TEXTILE;
import static org.guildhall.testing.TestUnions.XIANGSHUI;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.ModulesHealth;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModuleServiceTest {

    private final Bench bench = new Bench();
    private final Actor admin = TestActors.allowed(NATIONAL);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void listsWhatIsDeployedInTheReadersLanguage() {
        assertThat(bench.service.list(admin, Locale.ENGLISH))
                .extracting(DeployedModule::id)
                .containsExactly("core", ESSAYS);
        assertThat(bench.service.list(admin, Locale.ENGLISH).get(1))
                .isEqualTo(new DeployedModule(
                        ESSAYS,
                        "essay-contest.name@en",
                        "essay-contest.description@en",
                        "1.2.3",
                        false,
                        ModuleState.ACTIVE));
    }

    @Test
    void showsWhatEachRoleMayDo() {
        assertThat(bench.service.get(admin, ESSAYS, Locale.CHINESE).roles())
                .isEqualTo(Map.of("member", List.of("essay-contest.thing.view")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> bench.service.get(admin, "choir", Locale.CHINESE));
    }

    @Test
    void saysWhoseSwitchDecidesForAnOrganization() {
        bench.switches.set(admin, ESSAYS, FUNING, true);

        assertThat(essaysAt(TEXTILE).enabled()).isTrue();
        assertThat(essaysAt(TEXTILE).inheritedFrom()).isEqualTo(FUNING);
        assertThat(essaysAt(FUNING).enabled()).isTrue();
        assertThat(essaysAt(FUNING).inheritedFrom()).isNull();
        assertThat(essaysAt(XIANGSHUI).enabled()).isFalse();
        assertThat(essaysAt(XIANGSHUI).inheritedFrom()).isNull();
    }

    @Test
    void partsOfThePlatformAreOnForEveryOrganization() {
        OrganizationModule core =
                bench.service.listAt(admin, FUNING, Locale.CHINESE).get(0);

        assertThat(core.platform()).isTrue();
        assertThat(core.enabled()).isTrue();
        assertThat(core.inheritedFrom()).isNull();
    }

    @Test
    void showsTheRegionsTheActorSees() {
        bench.switches.set(admin, ESSAYS, FUNING, true);
        bench.switches.set(admin, ESSAYS, XIANGSHUI, false);
        Actor funing = TestActors.signedIn(new Id(5), FUNING, Set.of(ModuleService.VIEW));

        assertThat(bench.service.regions(admin, ESSAYS))
                .extracting(Switch::organization)
                .containsExactly(FUNING, XIANGSHUI);
        assertThat(bench.service.regions(funing, ESSAYS)).singleElement().satisfies(each -> {
            assertThat(each.enabled()).isTrue();
            assertThat(each.since()).isEqualTo(Bench.NOW);
        });
    }

    @Test
    void refusesThoseWhoMayNotLook() {
        Actor nobody = TestActors.signedIn(new Id(5), FUNING, Set.of());

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> bench.service.list(nobody, Locale.CHINESE));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> bench.service.listAt(nobody, FUNING, Locale.CHINESE));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> bench.service.regions(nobody, ESSAYS));
    }

    @Test
    void isWellOnlyWithAllPartsOfThePlatform() {
        ModulesHealth health = new ModulesHealth(bench.modules);
        assertThat(health.problem()).contains("parts of the platform are missing: registry, security");

        bench.deploy("registry", true);
        bench.deploy("security", true);
        assertThat(health.problem()).isEmpty();
    }

    private OrganizationModule essaysAt(Id organization) {
        return bench.service.listAt(admin, organization, Locale.CHINESE).get(1);
    }
}
