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

class ModuleFindingsTest {

    private final Quarantine quarantine = new Quarantine(new KeysAsWords());
    private final FakeBundle library = new FakeBundle(Path.of("target/none"))
            .header("Guildhall-Id", "library")
            .header("Guildhall-Module", "org.guildhall.library.LibraryModule");

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

    private List<Finding> findings() {
        Bundle[] bundles = {library.bundle(), new FakeBundle(Path.of("target/none")).bundle()};
        BundleContext context = proxy(BundleContext.class, bundles);
        ModuleFaults none = new ModuleFaults(proxy(ServiceComponentRuntime.class, List.of()));
        return new ModuleFindings(context, quarantine, none, new KeysAsWords())
                .list(Actor.platform(Organization.NATIONAL), Locale.ENGLISH);
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer));
    }
}
