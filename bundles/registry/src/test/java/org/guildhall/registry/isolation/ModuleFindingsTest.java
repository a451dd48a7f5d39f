// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.KeysAsWords;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.ModuleFaults;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class ModuleFindingsTest {

    private final Quarantine quarantine = new Quarantine(new KeysAsWords());
    private final FakeBundle library = new FakeBundle(Path.of("target/none"))
            .header("Guildhall-Id", "library")
            .header("Guildhall-Module", "org.guildhall.library.LibraryModule");

    private final ComponentConfigurationDTO part = part();

    private static ComponentConfigurationDTO part() {
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "mail";
        ComponentConfigurationDTO part = new ComponentConfigurationDTO();
        part.state = ComponentConfigurationDTO.ACTIVE;
        part.description = new ComponentDescriptionDTO();
        part.description.implementationClass = "org.guildhall.library.LoanService";
        part.description.references = new ReferenceDTO[0];
        part.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        part.failure = "java.lang.IllegalStateException: no mailbox";
        return part;
    }

    @Test
    void saysNothingOfOneThatWorks() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void namesTheCommandThatStartsAQuarantinedOneAgain() {
        quarantine.put("library", new ModuleFailedException("test.failed"));
        assertThat(findings()).containsExactly(new Finding("library", "test.failed@en", "module:retry library"));
    }

    @Test
    void asksForANewStartOfTheNodeIfItNeverStops() {
        library.state(Bundle.STOPPING);
        quarantine.put("library", new ModuleFailedException("test.stuck"));
        assertThat(findings()).containsExactly(new Finding("library", "test.stuck@en", "system:shutdown -r"));
    }

    @Test
    void asksForANewStartOfTheNodeIfItIsStuckInItsStart() {
        library.state(Bundle.STARTING);
        quarantine.put("library", new ModuleStuckException(new IllegalStateException("here"), "library"));
        assertThat(findings()).extracting(Finding::command).containsExactly("system:shutdown -r");

        library.state(Bundle.RESOLVED);
        assertThat(findings()).extracting(Finding::command).containsExactly("module:retry library");
    }

    @Test
    void namesTheCommandThatMendsAPartThatFailedOrWaits() {
        part.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        assertThat(findings()).extracting(Finding::command).containsExactly("module:retry library");

        part.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        assertThat(findings()).extracting(Finding::command).containsExactly("guildhall:status");
    }

    private List<Finding> findings() {
        Bundle[] bundles = {library.bundle(), new FakeBundle(Path.of("target/none")).bundle()};
        BundleContext context = proxy(BundleContext.class, bundles);
        ServiceComponentRuntime components = (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (self, method, arguments) -> method.getName().equals("getComponentDescriptionDTOs")
                        ? List.of(part.description)
                        : List.of(part));
        return new ModuleFindings(context, quarantine, new ModuleFaults(components), new KeysAsWords())
                .list(Actor.platform(Organization.NATIONAL), Locale.ENGLISH);
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer));
    }
}
