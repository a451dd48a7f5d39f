// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.isolation.ModuleSigns;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.module.Fault;
import org.guildhall.registry.module.ModuleFaults;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Waits until a version works, or until it is plain that it will not. */
@Component(service = Probe.class)
public class Probe {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final RunningModules running;
    private final Quarantine quarantine;
    private final ModuleSigns signs;
    private final ModuleFaults faults;
    private final ModuleAnswers answers;

    @Activate
    public Probe(
            @Reference RunningModules running,
            @Reference Quarantine quarantine,
            @Reference ModuleSigns signs,
            @Reference ModuleFaults faults,
            @Reference ModuleAnswers answers) {
        this.running = running;
        this.quarantine = quarantine;
        this.signs = signs;
        this.faults = faults;
        this.answers = answers;
    }

    /**
     * Waits until all of it works: whoever is let in then must find every part, and no event may be told before its handlers
     * are there.
     *
     * @throws ConflictException at once if it can not start, or if it does not work in that time
     */
    void awaitWhole(ModuleArchive version, Duration patience) {
        if (!Waiting.until(() -> answers(version) && faults(version).isEmpty(), PAUSE, patience)) {
            throw late(version, patience);
        }
    }

    /**
     * Waits until it answers, whatever did not work of it before.
     *
     * @throws ConflictException at once if it can not start, or if it does not answer in that time
     */
    void await(ModuleArchive version, Duration patience) {
        if (!Waiting.until(() -> answers(version), PAUSE, patience)) {
            throw late(version, patience);
        }
    }

    /** Whether that version is what is installed, running or not. */
    boolean isThere(ModuleArchive version) {
        return bundle(version).isPresent();
    }

    private boolean answers(ModuleArchive version) {
        requireStartable(version);
        return bundle(version)
                        .filter(bundle -> bundle.getState() == Bundle.ACTIVE && signs.answers(bundle))
                        .isPresent()
                && answers.come(version);
    }

    private void requireStartable(ModuleArchive version) {
        quarantine.find(version.module()).ifPresent(failure -> {
            List<Object> told = failure.arguments();
            throw failed(version, String.valueOf(told.get(told.size() - 1)));
        });
        bundle(version).flatMap(signs::failure).ifPresent(part -> {
            throw failed(version, String.join(": ", part.arguments()));
        });
    }

    private static ConflictException failed(ModuleArchive version, String cause) {
        return new ConflictException(
                "registry.update.start-failed", version.version().toString(), cause);
    }

    private ConflictException late(ModuleArchive version, Duration patience) {
        String name = version.version().toString();
        return faults(version).stream()
                .findFirst()
                .map(part -> new ConflictException(
                        "registry.update.part-missing",
                        name,
                        patience.toSeconds(),
                        String.join(" → ", part.arguments())))
                .orElse(new ConflictException("registry.update.no-answer", name, patience.toSeconds()));
    }

    private List<Fault> faults(ModuleArchive version) {
        return bundle(version).map(faults::of).orElse(List.of());
    }

    private Optional<Bundle> bundle(ModuleArchive version) {
        return running.bundle(version.module())
                .filter(bundle -> bundle.getVersion().equals(version.version()));
    }
}
