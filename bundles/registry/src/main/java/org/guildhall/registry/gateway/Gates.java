// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /** Of the web server's 200 threads, for all modules together, inside and waiting; the others stay free for the platform. */
    static final int ROOM = 170;

    /** By then it is known whether an update broke off, unless the database is away; without it modules can do no harm. */
    private static final long OPEN_AFTER_SECONDS = 60;

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Semaphore room;
    private Optional<Set<String>> shut = Optional.empty();

    @Activate
    public Gates() {
        this(PATIENCE, ROOM);
        CompletableFuture.delayedExecutor(OPEN_AFTER_SECONDS, TimeUnit.SECONDS).execute(this::openAtLast);
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

    synchronized void add(String module) {
        Gate gate = gates.computeIfAbsent(module, id -> new Gate());
        shut.filter(modules -> !modules.contains(module)).ifPresent(modules -> gate.open());
    }

    /**
     * Opens the gates, which are all closed when the platform starts, but for those of modules of which it is not yet known
     * whether they are whole; opens those too when it is called again without them.
     */
    public synchronized void open(Set<String> but) {
        shut = Optional.of(Set.copyOf(but));
        List.copyOf(gates.keySet()).forEach(this::add);
    }

    /** If nobody has said anything; what was said to be unsettled stays shut until it is. */
    synchronized void openAtLast() {
        if (shut.isEmpty()) {
            LOG.warn("Nobody has told whether an update was broken off: modules are let in as they are");
            open(Set.of());
        }
    }

    /** Whether it is a module of which anybody has heard; parts of the platform are not swapped and have no gate. */
    boolean knows(String module) {
        return gates.containsKey(module);
    }

    /** Comes in, waiting first if the module is being swapped, and leaves when the call is over. */
    void pass(String module, Runnable call) {
        try (Visit visit = enter(List.of(module))) {
            call.run();
        }
    }

    /**
     * Comes into modules, waiting first if one is being swapped. Parts of the platform need no room: they answer however many
     * wait for a module.
     *
     * @throws UnavailableException if waiting was in vain
     */
    Visit enter(Collection<String> modules) {
        List<Gate> known = modules.stream().filter(this::knows).map(gates::get).toList();
        if (known.isEmpty()) {
            return new Visit(() -> {});
        }
        Visit visit = visit();
        try {
            long end = System.nanoTime() + patience.toNanos();
            known.forEach(gate -> visit.add(pass(gate, end)));
            return visit;
        } catch (UnavailableException e) {
            visit.close();
            throw e;
        }
    }

    /**
     * Comes into all modules at once, as what is made of all of them must; into one that is full or keeps it waiting too
     * long, not.
     */
    Visit enterAll() {
        Visit visit = visit();
        long end = System.nanoTime() + patience.toNanos();
        gates.forEach((module, gate) -> {
            try {
                Optional<Gate.Call> call = gate.isHeld() ? Optional.of(pass(gate, end)) : gate.enter();
                call.ifPresent(visit::add);
            } catch (UnavailableException e) {
                LOG.warn("{} is left out while it is being swapped", module);
            }
        });
        return visit;
    }

    private Visit visit() {
        if (!room.tryAcquire()) {
            throw new UnavailableException("registry.gate.full");
        }
        return new Visit(room::release);
    }

    private Gate.Call pass(Gate gate, long end) {
        return gate.enter().orElseGet(() -> gate.isHeld() ? await(gate, end) : queue(gate, end));
    }

    private Gate.Call queue(Gate gate, long end) {
        if (!gate.queue().tryAcquire()) {
            throw refused(gate);
        }
        try {
            return await(gate, end);
        } finally {
            gate.queue().release();
        }
    }

    private Gate.Call await(Gate gate, long end) {
        try {
            return gate.enter(Duration.ofNanos(end - System.nanoTime())).orElseThrow(() -> refused(gate));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(gate);
        }
    }

    /** Without the module's name: its words may be away just now. */
    private static UnavailableException refused(Gate gate) {
        return new UnavailableException(gate.isHeld() ? "registry.gate.busy" : "registry.gate.full");
    }

    /** The modules that are being swapped just now. */
    public Set<String> held() {
        return gates.entrySet().stream()
                .filter(entry -> entry.getValue().isHeld())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets nobody in until the hold is closed. */
    public Hold hold(String module) {
        add(module);
        Gate gate = gates.get(module);
        gate.hold();
        return new Hold(gate, patience);
    }
}
