// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Hang;
import org.guildhall.api.module.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules that are kept from working on this node because they failed, and why. Thread-safe. */
@Component(service = {Quarantine.class, HealthCheck.class})
public class Quarantine implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final Map<String, GuildhallException> reasons = new ConcurrentSkipListMap<>();
    private final long begin = System.nanoTime();
    private final Map<String, Long> released = new ConcurrentHashMap<>();
    private final Words words;

    @Activate
    public Quarantine(@Reference Words words) {
        this.words = words;
    }

    /** Why the module is kept from working; empty if it is not. */
    public Optional<GuildhallException> find(String module) {
        return Optional.ofNullable(reasons.get(module));
    }

    /** The same in the reader's language. */
    public Optional<String> reason(String module, Locale locale) {
        return find(module).map(reason -> sentence(reason, locale));
    }

    /** All of them, by their ids. */
    public List<String> modules() {
        return List.copyOf(reasons.keySet());
    }

    /** Whether the module is kept from working. */
    public boolean has(String module) {
        return reasons.containsKey(module);
    }

    void put(String module, GuildhallException reason) {
        reasons.put(module, reason);
        LOG.error("{} is quarantined: {}", module, sentence(reason, Locale.ENGLISH), reason.getCause());
    }

    /** Keeps a module from working in which a call hangs, and breaks the call off. */
    public void put(Hang hang) {
        boolean ofThisVersion = System.nanoTime() - hang.silent().toNanos() - releasedAt(hang.module()) > 0;
        if (ofThisVersion) {
            put(
                    hang.module(),
                    new ModuleFailedException(hang.reason(), hang.arguments().toArray()));
        }
        Interruption.interrupt(hang.within());
    }

    /** When the module was last let go, by the machine's own clock; what began before is not its any more. */
    long releasedAt(String module) {
        return released.getOrDefault(module, begin);
    }

    void release(String module) {
        released.put(module, System.nanoTime());
        if (reasons.remove(module) != null) {
            LOG.info("{} is out of quarantine", module);
        }
    }

    @Override
    public String name() {
        return "quarantine";
    }

    /** Everybody else goes on. */
    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Optional<HealthProblem> problem() {
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(HealthProblem.of("registry.health.quarantined", String.join(", ", modules())));
    }

    private String sentence(GuildhallException reason, Locale locale) {
        return words.text(locale, reason.key(), reason.arguments().toArray());
    }
}
