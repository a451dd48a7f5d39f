// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.util.HashSet;
import java.util.Set;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Hang;
import org.guildhall.api.module.ModuleGate;
import org.guildhall.registry.isolation.Quarantine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way into modules for events, jobs and commands: past their quarantine, and through their gates. Thread-safe. */
@Component(service = ModuleGate.class)
public class ModuleDoor implements ModuleGate {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleDoor.class);

    private final Gates gates;
    private final Quarantine quarantine;

    @Activate
    public ModuleDoor(@Reference Gates gates, @Reference Quarantine quarantine) {
        this.gates = gates;
        this.quarantine = quarantine;
    }

    @Override
    public void pass(String module, Runnable call) {
        requireWorking(module);
        gates.pass(module, call);
    }

    @Override
    public Set<String> held() {
        Set<String> held = new HashSet<>(quarantine.modules());
        held.addAll(gates.held());
        return held;
    }

    @Override
    public void requireWorking(String module) {
        if (quarantine.has(module)) {
            throw new UnavailableException("registry.gate.quarantined");
        }
    }

    @Override
    public void quarantine(Hang hang) {
        if (gates.knows(hang.module())) {
            quarantine.put(hang);
        } else {
            LOG.error("{} is a part of the platform and goes on", hang.module());
        }
    }
}
