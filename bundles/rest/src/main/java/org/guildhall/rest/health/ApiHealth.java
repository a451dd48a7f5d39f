// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.health;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.module.Module;
import org.guildhall.rest.ApiDescription;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the platform's own modules answer over HTTP. */
@Component
public class ApiHealth implements HealthCheck {

    @Reference
    private volatile List<Module> modules;

    @Reference
    private volatile List<ApiDescription> apis;

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
        apis.forEach(api -> missing.remove(api.module()));
        return missing.isEmpty() ? Optional.empty() : Optional.of("not served yet: " + String.join(", ", missing));
    }
}
