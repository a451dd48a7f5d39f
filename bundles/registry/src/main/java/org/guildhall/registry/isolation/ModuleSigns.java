// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guildhall.api.module.Module;
import org.guildhall.rest.ApiDescription;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** By what one sees from outside that a module works, or why it does not. */
@Component(service = ModuleSigns.class)
public class ModuleSigns {

    private static final long PAUSE_MILLIS = 50;

    private final ServiceComponentRuntime components;

    @Activate
    public ModuleSigns(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    /** Whether its descriptor is there, and its API if it has one. */
    boolean answers(Bundle bundle) {
        return offers(bundle, Module.class)
                && (bundle.getHeaders("").get("Guildhall-Resources") == null || offers(bundle, ApiDescription.class));
    }

    /** Which of its components can not start, and why. */
    Optional<String> failure(Bundle bundle) {
        return configurations(bundle)
                .filter(component -> component.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(component -> component.description.name + ": " + root(component.failure))
                .findFirst();
    }

    /** What its components wait for, in the words of the service registry. */
    public List<String> missing(Bundle bundle) {
        return configurations(bundle)
                .flatMap(component -> Arrays.stream(component.unsatisfiedReferences)
                        .map(reference -> component.description.name + " → " + reference.name
                                + (reference.target == null ? "" : " " + reference.target)))
                .sorted()
                .toList();
    }

    /** Returns a little later. */
    void await() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }

    private Stream<ComponentConfigurationDTO> configurations(Bundle bundle) {
        ComponentDescriptionDTO[] described =
                components.getComponentDescriptionDTOs(bundle).toArray(ComponentDescriptionDTO[]::new);
        return Arrays.stream(described).flatMap(each -> components.getComponentConfigurationDTOs(each).stream());
    }

    private static boolean offers(Bundle bundle, Class<?> contract) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null
                && Arrays.stream(services)
                        .anyMatch(service -> Arrays.asList((String[]) service.getProperty("objectClass"))
                                .contains(contract.getName()));
    }

    /** The last cause that a stack trace names. */
    static String root(String trace) {
        if (trace == null) {
            return "";
        }
        return trace.lines()
                .filter(line -> !line.startsWith("\t"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^Caused by: ", ""))
                .orElse("");
    }
}
