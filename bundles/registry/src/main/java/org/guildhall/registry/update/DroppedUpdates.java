// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.File;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.Upgrades;
import org.guildhall.registry.exchange.RunningModules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Updates to what is dropped into the deploy folder. There before the database is, for files are dropped at any time. */
@Component
public class DroppedUpdates implements Upgrades {

    /** A file may lie there when the platform starts, long before the database answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningModules running;

    private Optional<UpdateDeployment> updates = Optional.empty();

    @Activate
    public DroppedUpdates(@Reference RunningModules running) {
        this.running = running;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    synchronized void setUpdates(UpdateDeployment there) {
        updates = Optional.of(there);
        notifyAll();
    }

    synchronized void unsetUpdates(UpdateDeployment gone) {
        updates = updates.filter(there -> there != gone);
    }

    @Override
    public boolean replaces(ModuleArchive archive) {
        settled();
        return running.bundle(archive.module()).isPresent();
    }

    @Override
    public boolean repeats(ModuleArchive archive) {
        settled();
        return running.bundle(archive.module())
                .filter(bundle -> bundle.getVersion().equals(archive.version()))
                .isPresent();
    }

    @Override
    public void perform(File file) {
        updates()
                .orElseThrow(() -> new UnavailableException("guildhall.unavailable"))
                .deploy(file.toPath());
    }

    /** Before it is settled what an update left, a module may seem to be new that is only about to come back. */
    private void settled() {
        updates().ifPresent(UpdateDeployment::awaitSettled);
    }

    private synchronized Optional<UpdateDeployment> updates() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toNanos(); updates.isEmpty() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return updates;
    }
}
