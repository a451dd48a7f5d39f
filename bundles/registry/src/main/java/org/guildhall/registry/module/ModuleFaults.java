// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Finds out which parts of a module do not work. */
@Component(service = ModuleFaults.class)
public class ModuleFaults {

    private final ServiceComponentRuntime components;

    @Activate
    public ModuleFaults(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    /** Nothing, if all of it works. */
    public List<Fault> of(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> List.of(Fault.of("registry.fault.unresolved", bundle.getSymbolicName()));
            case Bundle.RESOLVED -> List.of(Fault.of("registry.fault.stopped", bundle.getSymbolicName()));
            default ->
                components.getComponentDescriptionDTOs(bundle).stream()
                        .flatMap(this::configured)
                        .flatMap(ModuleFaults::faults)
                        .toList();
        };
    }

    private Stream<ComponentConfigurationDTO> configured(ComponentDescriptionDTO component) {
        return components.getComponentConfigurationDTOs(component).stream();
    }

    private static Stream<Fault> faults(ComponentConfigurationDTO part) {
        String name = part.description.implementationClass;
        return switch (part.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Arrays.stream(part.unsatisfiedReferences)
                        .map(waiting -> Fault.of("registry.fault.waits", name, wanted(part, waiting.name)));
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                Stream.of(Fault.of(Fault.FAILED, name, root(part.failure)));
            default -> Stream.empty();
        };
    }

    /** The service that a part waits for, with what tells it from others of its kind. */
    private static String wanted(ComponentConfigurationDTO part, String reference) {
        return Arrays.stream(part.description.references)
                .filter(each -> each.name.equals(reference))
                .map(each -> each.interfaceName + (each.target == null ? "" : " " + each.target))
                .findFirst()
                .orElse(reference);
    }

    /** The last cause that a stack trace names, which is the first that happened. */
    private static String root(String trace) {
        return trace.lines()
                .filter(line -> !line.startsWith("\t"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^Caused by: ", ""))
                .orElse("");
    }
}
