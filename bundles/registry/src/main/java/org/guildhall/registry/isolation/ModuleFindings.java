// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.registry.module.Fault;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.guildhall.registry.module.ModuleFaults;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which modules are kept from working, and what does not work of the others. */
@Component
public class ModuleFindings implements Findings {

    private final BundleContext context;
    private final Quarantine quarantine;
    private final ModuleFaults faults;
    private final Words words;

    @Activate
    public ModuleFindings(
            BundleContext context,
            @Reference Quarantine quarantine,
            @Reference ModuleFaults faults,
            @Reference Words words) {
        this.context = context;
        this.quarantine = quarantine;
        this.faults = faults;
        this.words = words;
    }

    @Override
    public List<Finding> list(Actor actor, Locale locale) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders("").get("Guildhall-Module") != null)
                .flatMap(bundle -> findings(bundle, locale))
                .toList();
    }

    private Stream<Finding> findings(Bundle bundle, Locale locale) {
        String module = bundle.getHeaders("").get("Guildhall-Id");
        String again = "module:retry " + module;
        Optional<String> quarantined = quarantine.reason(module, locale);
        if (quarantined.isPresent()) {
            String mend = isStuck(bundle, module) ? "system:shutdown -r" : again;
            return Stream.of(new Finding(module, quarantined.get(), mend));
        }
        return faults.of(bundle).stream()
                .map(fault -> new Finding(
                        module,
                        words.text(locale, fault.key(), fault.arguments().toArray()),
                        waits(bundle, fault) ? "guildhall:status" : again));
    }

    /** Whether starting it again would hang as well. */
    private boolean isStuck(Bundle bundle, String module) {
        boolean stopped = (bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0;
        return bundle.getState() == Bundle.STOPPING
                || !stopped
                        && quarantine
                                .find(module)
                                .filter(ModuleStuckException.class::isInstance)
                                .isPresent();
    }

    /** Whether it is up to somebody else. */
    private static boolean waits(Bundle bundle, Fault fault) {
        return bundle.getState() == Bundle.ACTIVE && !fault.isFailure();
    }
}
