// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guildhall.registry.Bench.ESSAYS;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.NATIONAL;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.Bench;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.TestModule;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class ModuleServiceTest {

    private final Bench bench = new Bench();
    private final ModuleService modules = bench.service.modules;
    private final Actor admin = TestActors.allowed(NATIONAL);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void listsWhatIsDeployedInTheReadersLanguage() {
        assertThat(modules.list(admin, Locale.ENGLISH))
                .extracting(DeployedModule::id)
                .containsExactly("core", ESSAYS);
        assertThat(modules.list(admin, Locale.ENGLISH).get(1))
                .isEqualTo(new DeployedModule(
                        ESSAYS,
                        "essay-contest.name@en",
                        "essay-contest.description@en",
                        "1.2.3",
                        false,
                        true,
                        ModuleState.ACTIVE));
    }

    @Test
    void showsWhatEachRoleMayDoAndWhoNeedsIt() {
        bench.deploy(TestModule.of("shop").needing(ESSAYS));

        ModuleDetails details = modules.get(admin, ESSAYS, Locale.CHINESE);

        assertThat(details.roles()).isEqualTo(Map.of("member", List.of("essay-contest.thing.view")));
        assertThat(details.neededBy()).containsExactly(new Item("shop", "shop.name@zh"));
        assertThat(modules.get(admin, "shop", Locale.CHINESE).needs())
                .containsExactly(new Item(ESSAYS, "essay-contest.name@zh"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> modules.get(admin, "choir", Locale.CHINESE));
    }

    @Test
    void countsUpWhatAModuleAdds(@TempDir Path folder) {
        FakeBundle bundle = new FakeBundle(folder).file("ui/ui.json", """
            {"pages": [{"face": "portal", "path": "mine", "title": "choir.page.mine"}]}\
            """);
        bench.deploy(TestModule.of("choir"), bundle);

        Inventory choir = modules.get(admin, "choir", Locale.CHINESE).parts();
        Inventory essays = modules.get(admin, ESSAYS, Locale.CHINESE).parts();

        assertThat(choir.pages()).containsExactly(new Item("portal/mine", "choir.page.mine@zh"));
        assertThat(choir.permissions()).containsExactly(new Item("choir.thing.view", ""));
        assertThat(essays.events()).containsExactly(new Item("essay-contest/edition/PUT_OFF", "延期"));
        assertThat(essays.settings()).containsExactly(new Item("length", "essay-contest.setting.length@zh"));
        assertThat(essays.tables()).isEmpty();
    }

    @Test
    void saysWhichPartOfAModuleDoesNotWork() {
        bench.service.components.add(waiting());

        assertThat(modules.list(admin, Locale.CHINESE))
                .extracting(DeployedModule::state)
                .containsOnly(ModuleState.FAILED);
        assertThat(modules.get(admin, ESSAYS, Locale.CHINESE).problems())
                .containsExactly("registry.fault.waits@zh[org.x.EditionService, org.x.Unit (name=essays)]");
    }

    @Test
    void saysWhatBrokeAtTheStart() {
        ComponentConfigurationDTO broken = waiting();
        broken.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        broken.failure = "java.lang.IllegalStateException: no mailbox\n\tat org.x";
        bench.service.components.add(broken);

        assertThat(modules.get(admin, ESSAYS, Locale.CHINESE).problems())
                .containsExactly(
                        "registry.fault.failed@zh[org.x.EditionService, java.lang.IllegalStateException: no mailbox]");
    }

    @Test
    void listsModulesThatSayNothingBecauseTheyDidNotStart() {
        FakeBundle choir = new FakeBundle(Path.of("target/none"))
                .header("Guildhall-Id", "choir")
                .header(
                        "Provide-Capability",
                        "osgi.service;objectClass:List<String>=\"org.guildhall.api.module.Module\"")
                .state(Bundle.INSTALLED);
        FakeBundle library = new FakeBundle(Path.of("target/none"))
                .header("Guildhall-Id", "data")
                .header(
                        "Provide-Capability",
                        "osgi.service;objectClass:List<String>=\"org.guildhall.api.module.ModuleSwitch\"");
        bench.service.silent.addAll(List.of(choir.bundle(), library.bundle()));

        assertThat(modules.list(admin, Locale.CHINESE))
                .filteredOn(each -> each.state() == ModuleState.FAILED)
                .extracting(DeployedModule::id)
                .containsExactly("choir");
        assertThat(modules.get(admin, "choir", Locale.CHINESE).problems())
                .containsExactly("registry.fault.unresolved@zh[fake]");
        assertThat(bench.regions.get(admin, "choir", FUNING, Locale.CHINESE).maySwitch())
                .isFalse();
        assertThat(bench.changes.list(admin, FUNING, Locale.CHINESE)).isEmpty();
    }

    @Test
    void refusesThoseWhoMayNotLook() {
        Actor nobody = TestActors.signedIn(new Id(5), FUNING, Set.of());

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> modules.list(nobody, Locale.CHINESE));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> modules.get(nobody, ESSAYS, Locale.CHINESE));
    }

    private static ComponentConfigurationDTO waiting() {
        ReferenceDTO unit = new ReferenceDTO();
        unit.name = "work";
        unit.interfaceName = "org.x.Unit";
        unit.target = "(name=essays)";
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "work";
        ComponentConfigurationDTO part = new ComponentConfigurationDTO();
        part.description = new ComponentDescriptionDTO();
        part.description.implementationClass = "org.x.EditionService";
        part.description.references = new ReferenceDTO[] {unit};
        part.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        part.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        return part;
    }
}
