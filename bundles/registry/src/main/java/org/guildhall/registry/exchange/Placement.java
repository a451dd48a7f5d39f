// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.registry.module.Modules;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a module to this node that does not run here, and takes one away. Its tables stay. */
@Component(service = Placement.class)
public class Placement {

    private static final Logger LOG = LoggerFactory.getLogger(Placement.class);

    /** Here there is no old version that would be back. */
    private static final Map<String, String> WORDS = Map.of(
            "registry.update.no-answer", "registry.install.no-answer",
            "registry.update.start-failed", "registry.install.start-failed",
            "registry.update.part-missing", "registry.install.part-missing");

    /** Its tables are made meanwhile, and nobody waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Gates gates;
    private final Installer installer;
    private final Probe probe;
    private final RunningModules running;

    @Activate
    public Placement(
            @Reference Gates gates,
            @Reference Installer installer,
            @Reference Probe probe,
            @Reference RunningModules running) {
        this.gates = gates;
        this.installer = installer;
        this.probe = probe;
        this.running = running;
    }

    /**
     * Installs it and waits until it answers. Of one that does not, nothing stays.
     *
     * @throws ConflictException if it does not answer
     */
    public void place(ModuleArchive module) {
        Optional<Feature> stale = running.bundle(module.module()).flatMap(running::featureOf);
        Optional<URI> staleRepository = stale.flatMap(running::repository);
        installer.prepare(module);
        try (Calm calm = calm(module.module())) {
            installer.install(module, calm);
            probe.awaitWhole(module, PATIENCE);
        } catch (ConflictException e) {
            takeBack(module);
            throw new ConflictException(
                    WORDS.getOrDefault(e.key(), e.key()), e.arguments().toArray());
        } catch (RuntimeException | LinkageError e) {
            takeBack(module);
            throw e;
        }
        stale.ifPresent(feature -> tidy(feature, staleRepository));
    }

    private void takeBack(ModuleArchive module) {
        try {
            if (running.bundle(module.module()).isPresent()) {
                remove(module.module());
            }
            installer.forget(URI.create(module.repository()));
        } catch (RuntimeException e) {
            LOG.error("What is left of {} {} could not be removed", module.module(), module.version(), e);
        }
    }

    /**
     * Takes it away when nobody is inside.
     *
     * @throws NotFoundException if it is not here
     * @throws ConflictException if it did not come as a feature
     */
    public void remove(String module) {
        Bundle bundle = running.bundle(module).orElseThrow(() -> Modules.unknown(module));
        Feature feature = running.featureOf(bundle)
                .orElseThrow(() -> new ConflictException("registry.install.no-feature", module));
        Optional<URI> repository = running.repository(feature);
        try (Calm calm = calm(module)) {
            installer.uninstall(module, feature, calm);
        }
        tidy(feature, repository);
    }

    private void tidy(Feature gone, Optional<URI> repository) {
        repository.ifPresent(installer::forget);
        installer.withdraw(gone.getId());
    }

    private Calm calm(String module) {
        return new Calm(gates, module, step -> LOG.debug("{}: {}", module, step));
    }
}
