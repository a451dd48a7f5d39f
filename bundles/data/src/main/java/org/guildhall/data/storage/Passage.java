// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.health.Ready;
import org.guildhall.api.module.Hang;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.ModuleGate;
import org.guildhall.api.module.ModuleSwitch;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into modules: by their gate, which may be there later than this bundle and is open until then, and past their
 * switch. Thread-safe.
 */
@Component(service = Passage.class)
public class Passage {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    @Reference
    volatile List<ModuleGate> gates = List.of();

    @Reference
    volatile List<Module> modules = List.of();

    /** Come later than this, for they keep data themselves. */
    @Reference
    volatile List<ModuleSwitch> switches = List.of();

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "guildhall-module-call");
        thread.setDaemon(true);
        return thread;
    });

    /** Replaced by the service while there is one; always, where nobody does, as in tests. */
    @Reference
    volatile List<Ready> ready = List.of(new Ready() {});

    @Activate
    public Passage() {
        // open
    }

    /** Those inside are left to end. */
    @Deactivate
    void stop() {
        threads.shutdown();
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

    /**
     * Calls into a module through its gate, on a thread of its own, and waits for it. A module that gives no sign for too
     * long keeps the thread and is quarantined; whoever called goes on.
     *
     * @throws GivenUpException then
     * @throws UnavailableException if the gate does not open
     */
    public <T> T call(String module, Patience patience, Supplier<T> work) throws InterruptedException {
        ModuleCall<T> call = new ModuleCall<>(
                module,
                patience,
                () -> pass(module, () -> {
                    // waiting at the gate is not the module's fault
                    patience.sign();
                    return work.get();
                }));
        threads.execute(call);
        return call.await(this::quarantine);
    }

    private <T> T pass(String module, Supplier<T> work) {
        List<ModuleGate> now = gates;
        if (now.isEmpty()) {
            return work.get();
        }
        AtomicReference<T> result = new AtomicReference<>();
        now.get(0).pass(module, () -> result.set(work.get()));
        return result.get();
    }

    private void quarantine(Hang hang) {
        LOG.error("{} hangs and keeps a thread: {}", hang.module(), hang.arguments());
        gates.forEach(gate -> gate.quarantine(hang));
    }

    /** Whether anything may be done that nobody asks for: from when the node was ready until it begins to stop. */
    public boolean isReady() {
        return !ready.isEmpty();
    }

    /** As {@link ModuleGate#held}. */
    public Set<String> held() {
        List<ModuleGate> now = gates;
        return now.isEmpty() ? Set.of() : now.get(0).held();
    }

    /** The module whose bundle a thing comes from; empty for what belongs to none. */
    public static String moduleOf(Object thing) {
        Bundle bundle = FrameworkUtil.getBundle(thing.getClass());
        String module = bundle == null ? null : bundle.getHeaders().get("Guildhall-Id");
        return module == null ? "" : module;
    }
}
