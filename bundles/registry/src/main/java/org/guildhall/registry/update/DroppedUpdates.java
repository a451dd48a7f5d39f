// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.Upgrades;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Updates to what is dropped into the deploy folder. There before the database is, for files are dropped at any time. */
@Component
public class DroppedUpdates implements Upgrades {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedUpdates.class);

    private final RunningModules running;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile UpdateService updates;

    @Activate
    public DroppedUpdates(@Reference RunningModules running) {
        this.running = running;
    }

    @Override
    public boolean replaces(File file) {
        return module(file).flatMap(module -> running.bundle(module.module())).isPresent();
    }

    @Override
    public boolean repeats(File file) {
        return module(file)
                .flatMap(module -> running.bundle(module.module())
                        .filter(bundle -> bundle.getVersion().equals(module.version())))
                .isPresent();
    }

    @Override
    public void perform(File file) {
        Optional.ofNullable(updates)
                .orElseThrow(() -> new UnavailableException("guildhall.unavailable"))
                .deploy(file.toPath());
    }

    private static Optional<ModuleArchive> module(File file) {
        try {
            return ModuleArchive.read(file.toPath());
        } catch (IOException e) {
            LOG.debug("{} is no archive of a module", file.getName(), e);
            return Optional.empty();
        }
    }
}
