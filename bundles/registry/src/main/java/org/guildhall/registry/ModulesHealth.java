// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.module.Module;
import org.guildhall.registry.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the parts are there without which no other module can work. */
@Component
public class ModulesHealth implements HealthCheck {

    private final Modules modules;

    @Activate
    public ModulesHealth(@Reference Modules modules) {
        this.modules = modules;
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public Optional<String> problem() {
        List<String> missing = Module.PLATFORM.stream()
                .filter(id -> modules.find(id).isEmpty())
                .sorted()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("parts of the platform are missing: " + String.join(", ", missing));
    }
}
