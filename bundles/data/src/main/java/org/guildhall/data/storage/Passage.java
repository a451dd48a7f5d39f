// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.List;
import java.util.Set;
import org.guildhall.api.module.ModuleGate;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way into modules: by their gate, which may be there later than this bundle and is open until then. Thread-safe. */
@Component(service = Passage.class)
public class Passage {

    @Reference
    volatile List<ModuleGate> gates = List.of();

    @Activate
    public Passage() {
        // open
    }

    /** By just this gate, as in tests. */
    public Passage(ModuleGate gate) {
        gates = List.of(gate);
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
