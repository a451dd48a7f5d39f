// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.guildhall.registry.archive.ArchiveCheck;
import org.guildhall.registry.archive.ArchiveSource;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.exchange.Exchange;
import org.guildhall.registry.exchange.Placement;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.signature.Origins;
import org.guildhall.registry.update.KeptArchives;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's Karaf. */
@Component(service = Container.class)
public class ModuleContainer implements Container {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleContainer.class);

    private final ArchiveCheck check;
    private final Origins origins;
    private final RunningModules running;
    private final KeptArchives archives;
    private final Exchange exchange;
    private final Placement placement;

    @Activate
    public ModuleContainer(
            @Reference ArchiveCheck check,
            @Reference Origins origins,
            @Reference RunningModules running,
            @Reference KeptArchives archives,
            @Reference Exchange exchange,
            @Reference Placement placement) {
        this.check = check;
        this.origins = origins;
        this.running = running;
        this.archives = archives;
        this.exchange = exchange;
        this.placement = placement;
    }

    @Override
    public Optional<Version> version(String module) {
        return running.bundle(module).map(Bundle::getVersion);
    }

    /** What another node let in is looked at again: this one may trust fewer people, or offer less. */
    @Override
    public void bring(DesiredModule wanted) {
        Optional<Feature> old = running.bundle(wanted.module())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .flatMap(running::featureOf);
        try (StagedArchive next = check.admit(ArchiveSource.of(archives.get(wanted.sha256())))) {
            origins.put(next.origin());
            if (old.isPresent()) {
                exchange(old.get(), next.archive());
            } else {
                placement.place(next.archive());
            }
        }
    }

    /** Its tables were widened by the node that was asked to update. */
    private void exchange(Feature old, ModuleArchive next) {
        String kept = archives.keep(file -> running.pack(old, file));
        exchange.exchange(archives.read(kept), next, step -> LOG.debug("{}: {}", next.module(), step))
                .ifPresent(reason -> {
                    throw reason.exception();
                });
    }

    @Override
    public void remove(String module) {
        placement.remove(module);
    }
}
