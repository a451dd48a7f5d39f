// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.ModuleGate;
import org.guildhall.api.module.ModuleSwitch;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The way into modules: by their gate, which may be there later than this bundle and is open until then, and past their
 * switch. Thread-safe.
 */
@Component(service = Passage.class)
public class Passage {

    @Reference
    volatile List<ModuleGate> gates = List.of();

    @Reference
    volatile List<Module> modules = List.of();

    /** Come later than this, for they keep data themselves. */
    @Reference
    volatile List<ModuleSwitch> switches = List.of();

    @Activate
    public Passage() {
        // open
    }

    /** By just this gate, as in tests. */
    public Passage(ModuleGate gate) {
        gates = List.of(gate);
    }

    /** By this gate, with this one module that is switched so. */
    public Passage(ModuleGate gate, Module module, ModuleSwitch switched) {
        this(gate);
        modules = List.of(module);
        switches = List.of(switched);
    }

    /**
     * Whether nothing may be done by the module for that organization. An organization that has gone has nothing switched
     * off.
     *
     * @throws UnavailableException if that cannot be known yet
     */
    public boolean isOff(String module, Id organization) {
        if (modules.stream().noneMatch(each -> each.id().equals(module) && !each.platform())) {
            return false;
        }
        ModuleSwitch known =
                switches.stream().findFirst().orElseThrow(() -> new UnavailableException("guildhall.unavailable"));
        try {
            return !known.isOn(module, organization);
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** As {@link ModuleGate#pass}. */
    public void pass(String module, Runnable call) {
        List<ModuleGate> now = gates;
        if (now.isEmpty()) {
            call.run();
        } else {
            now.get(0).pass(module, call);
        }
    }

    /** As {@link ModuleGate#held}. */
    public Set<String> held() {
        List<ModuleGate> now = gates;
        return now.isEmpty() ? Set.of() : now.get(0).held();
    }

    /** The module whose bundle a thing comes from; empty for what belongs to none. */
    static String moduleOf(Object thing) {
        Bundle bundle = FrameworkUtil.getBundle(thing.getClass());
        String module = bundle == null ? null : bundle.getHeaders().get("Guildhall-Id");
        return module == null ? "" : module;
    }
}
