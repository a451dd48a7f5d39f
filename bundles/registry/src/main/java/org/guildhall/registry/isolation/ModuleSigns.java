// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Arrays;
import java.util.Optional;
import org.guildhall.api.module.Module;
import org.guildhall.registry.module.Fault;
import org.guildhall.registry.module.ModuleFaults;
import org.guildhall.rest.ApiDescription;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** By what one sees from outside that a module has started, or that it can not. */
@Component(service = ModuleSigns.class)
public class ModuleSigns {

    private final ModuleFaults faults;

    @Activate
    public ModuleSigns(@Reference ModuleFaults faults) {
        this.faults = faults;
    }

    /** Whether its descriptor is there, and its API if it has one. */
    public boolean answers(Bundle bundle) {
        return offers(bundle, Module.class)
                && (bundle.getHeaders("").get("Guildhall-Resources") == null || offers(bundle, ApiDescription.class));
    }

    /** Which of its parts can not start, and why; a part that merely waits for another is none. */
    public Optional<Fault> failure(Bundle bundle) {
        return faults.of(bundle).stream().filter(Fault::isFailure).findFirst();
    }

    private static boolean offers(Bundle bundle, Class<?> contract) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null
                && Arrays.stream(services)
                        .anyMatch(service -> Arrays.asList((String[]) service.getProperty("objectClass"))
                                .contains(contract.getName()));
    }
}
