// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The doors of all modules. Whoever waits does so for a bounded time, and in bounded number. Thread-safe. */
@Component(service = Gates.class)
public class Gates {

    private static final Logger LOG = LoggerFactory.getLogger(Gates.class);

    /** Longer than a swap takes, shorter than a browser or a proxy waits. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of the web server's 200 threads; the others stay free for all other modules. */
    static final int ROOM = 150;

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Semaphore room;

    @Activate
    public Gates() {
        this(PATIENCE, ROOM);
    }

    Gates(Duration patience, int room) {
        this.patience = patience;
        this.room = new Semaphore(room);
    }

    /** A module keeps its gate while it is away: that is when it is needed. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(Module module) {
        if (!module.platform()) {
            add(module.id());
        }
    }

    void removeModule(Module module) {
        // see above
    }

    void add(String module) {
        gates.putIfAbsent(module, new Gate());
    }

    /** Whether it is a module of which anybody has heard; parts of the platform are not swapped and have no gate. */
    boolean knows(String module) {
        return gates.containsKey(module);
    }

    /** Comes in, waiting first if the module is being swapped, and leaves when the call is over. */
    void pass(String module, Runnable call) {
        try (Visit visit = enter(module)) {
            call.run();
        }
    }

    /**
     * Comes in, waiting first if the module is being swapped.
     *
     * @throws UnavailableException if waiting was in vain
     */
    Visit enter(String module) {
        Gate gate = gates.get(module);
        if (gate == null) {
            return new Visit(List.of());
        }
        pass(gate);
        return new Visit(List.of(gate));
    }

    /**
     * Comes into all modules at once, as what is made of all of them must; into one that is full or keeps it waiting too
     * long, not.
     */
    Visit enterAll() {
        List<Gate> entered = new ArrayList<>();
        gates.forEach((module, gate) -> {
            try {
                if (gate.enter() || gate.isHeld() && await(gate)) {
                    entered.add(gate);
                }
            } catch (UnavailableException e) {
                LOG.warn("{} is left out while it is being swapped", module);
            }
        });
        return new Visit(entered);
    }

    private void pass(Gate gate) {
        if (!gate.enter()) {
            await(gate);
        }
    }

    /** Returns true, when it has come in. */
    private boolean await(Gate gate) {
        Semaphore places = gate.isHeld() ? room : gate.queue();
        if (!places.tryAcquire()) {
            throw refused(gate);
        }
        try {
            if (!gate.enter(patience)) {
                throw refused(gate);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(gate);
        } finally {
            places.release();
        }
    }

    /** Without the module's name: its words may be away just now. */
    private static UnavailableException refused(Gate gate) {
        return new UnavailableException(gate.isHeld() ? "registry.gate.busy" : "registry.gate.full");
    }

    /** The modules that are being swapped just now. */
    Set<String> held() {
        return gates.entrySet().stream()
                .filter(entry -> entry.getValue().isHeld())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets nobody in until the hold is closed; one at a time for each module. */
    public Hold hold(String module) {
        Gate gate = gates.computeIfAbsent(module, id -> new Gate());
        gate.hold();
        return new Hold(gate);
    }
}
