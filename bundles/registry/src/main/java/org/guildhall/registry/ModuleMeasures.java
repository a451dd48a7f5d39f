// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.List;
import org.guildhall.api.health.Measure;
import org.guildhall.api.health.Measures;
import org.guildhall.api.module.ModuleGate;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many modules there are on this node, and how many are kept from working. */
@Component(service = Measures.class)
public class ModuleMeasures implements Measures {

    private static final String MODULES = "modules";

    private final Modules modules;
    private final Quarantine quarantine;
    private final ModuleGate gate;

    @Activate
    public ModuleMeasures(@Reference Modules modules, @Reference Quarantine quarantine, @Reference ModuleGate gate) {
        this.modules = modules;
        this.quarantine = quarantine;
        this.gate = gate;
    }

    @Override
    public List<Measure> now() {
        return List.of(
                new Measure(MODULES, "deployed", modules.list().size()),
                new Measure(MODULES, "quarantined", quarantine.modules().size()),
                new Measure(MODULES, "held", gate.held().size()));
    }
}
