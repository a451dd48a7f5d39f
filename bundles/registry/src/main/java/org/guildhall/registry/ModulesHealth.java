// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Module;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.module.Modules;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the parts are there without which no other module can work, and the modules without which this node shall not. */
@Component(service = HealthCheck.class, configurationPid = "org.guildhall.registry")
public class ModulesHealth implements HealthCheck {

    private final Modules modules;
    private final Quarantine quarantine;
    private final Set<String> mandatory = new TreeSet<>(Module.PLATFORM);

    /** What a node must have. */
    public @interface Config {

        /** Ids of modules without which the node is not ready, by commas. */
        String mandatory() default "";
    }

    @Activate
    public ModulesHealth(Config config, @Reference Modules modules, @Reference Quarantine quarantine) {
        this(Arrays.asList(config.mandatory().split("[,\\s]+")), modules, quarantine);
    }

    ModulesHealth(Collection<String> mandatory, Modules modules, Quarantine quarantine) {
        this.modules = modules;
        this.quarantine = quarantine;
        this.mandatory.addAll(mandatory);
        this.mandatory.remove("");
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public Optional<HealthProblem> problem() {
        List<String> missing = new ArrayList<>(mandatory);
        missing.removeIf(this::works);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(HealthProblem.of("registry.health.missing", String.join(", ", missing)));
    }

    private boolean works(String id) {
        return !quarantine.has(id)
                && modules.list().stream()
                        .anyMatch(each ->
                                each.module().id().equals(id) && each.bundle().getState() == Bundle.ACTIVE);
    }
}
