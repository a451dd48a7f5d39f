// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.health;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.osgi.service.jakartars.runtime.dto.ApplicationDTO;

/** Whether the platform's own modules answer over HTTP; the whiteboard takes them up a while after they have started. */
@Component
public class ApiHealth implements HealthCheck {

    private final JakartarsServiceRuntime whiteboard;

    @Reference
    private volatile List<Module> modules;

    @Activate
    public ApiHealth(@Reference JakartarsServiceRuntime whiteboard) {
        this.whiteboard = whiteboard;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public Optional<String> problem() {
        Set<String> missing = modules.stream()
                .filter(Module::platform)
                .map(Module::id)
                .collect(Collectors.toCollection(TreeSet::new));
        for (ApplicationDTO application : whiteboard.getRuntimeDTO().applicationDTOs) {
            missing.remove(application.name);
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("not served yet: " + String.join(", ", missing));
    }
}
