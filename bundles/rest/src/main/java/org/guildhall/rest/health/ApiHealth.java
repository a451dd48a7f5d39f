// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.health;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/** Whether the platform's own modules answer over HTTP: when it starts the web server takes one after the other. */
@Component
public class ApiHealth implements HealthCheck {

    private static final String SERVLET = "guildhall-api-";

    private final HttpServiceRuntime server;

    @Reference
    private volatile List<Module> modules;

    @Activate
    public ApiHealth(@Reference HttpServiceRuntime server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public Optional<HealthProblem> problem() {
        Set<String> missing = modules.stream()
                .filter(Module::platform)
                .map(Module::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(server.getRuntimeDTO().servletContextDTOs)
                .flatMap(context -> Arrays.stream(context.servletDTOs))
                .filter(servlet -> servlet.name.startsWith(SERVLET))
                .forEach(servlet -> missing.remove(servlet.name.substring(SERVLET.length())));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(HealthProblem.of("guildhall.health.api-missing", String.join(", ", missing)));
    }
}
