// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Duration;
import java.util.Optional;
import org.apache.karaf.features.BootFinished;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.exchange.Exchange;
import org.guildhall.registry.exchange.Installer;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.exchange.Waiting;
import org.guildhall.registry.widening.Widening;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what an end of the platform broke off on this node, as soon as Karaf has put together what it remembers. */
@Component(
        service = {},
        immediate = true)
public class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UpdateLog log;
    private final KeptArchives archives;
    private final RunningModules running;
    private final Widening widening;
    private final Exchange exchange;
    private final Unsettled unsettled;
    private final Installer installer;
    private volatile boolean stopped;

    @Activate
    public Settlement(
            @Reference BootFinished booted,
            @Reference UpdateLog log,
            @Reference KeptArchives archives,
            @Reference RunningModules running,
            @Reference Widening widening,
            @Reference Exchange exchange,
            @Reference Unsettled unsettled,
            @Reference Installer installer) {
        this.log = log;
        this.archives = archives;
        this.running = running;
        this.widening = widening;
        this.exchange = exchange;
        this.unsettled = unsettled;
        this.installer = installer;
        new Thread(this::settle, "guildhall-settlement").start();
    }

    @Deactivate
    void stop() {
        stopped = true;
    }

    private void settle() {
        while (!stopped && !isSettled()) {
            Waiting.pause(PAUSE);
        }
    }

    /** Whatever is thrown, it is tried again: nobody is let into a version that was never probed. */
    private boolean isSettled() {
        try {
            log.unsettled().forEach(this::settle);
            forgetUnused();
            unsettled.end();
            return true;
        } catch (UnavailableException e) {
            LOG.debug("The database is away; settling later what broke off here", e);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("What broke off here could not be settled; trying again", e);
        }
        return false;
    }

    /** It only stands there: nobody has to wait for it. */
    private void forgetUnused() {
        try {
            installer.forgetUnused();
        } catch (RuntimeException e) {
            LOG.error("What was made known and never installed could not be forgotten", e);
        }
    }

    /** What can not be settled ends all the same: it would keep everybody from mending it by another update. */
    private void settle(Update broken) {
        log.hear(broken);
        UpdateState state = UpdateState.UNDONE;
        Reason reason = Reason.of("registry.update.interrupted");
        try {
            if (log.isDecidedOver(broken)) {
                reason = Reason.of("registry.update.decided-over");
            } else if (completes(broken)) {
                state = UpdateState.DONE;
                reason = Reason.of("registry.update.completed");
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.error("What broke off of the update of {} could not be settled", broken.module(), e);
            reason = Reason.of("registry.update.not-settled", Reason.of(e).arguments());
        }
        log.end(broken, state, Optional.of(reason));
    }

    /** By what is installed rather than by what was written down: H2 may have lost the last of it. */
    private boolean completes(Update broken) {
        if (broken.to().archive().isEmpty()) {
            return false;
        }
        ModuleArchive next = archives.read(broken.to());
        boolean swapping = broken.step() == UpdateStep.SWAP;
        if (swapping || running.version(broken.module()).equals(broken.to().version())) {
            return exchange.settle(archives.read(broken.from()), next);
        }
        if (broken.step() == UpdateStep.MIGRATE) {
            widening.undo(next);
        }
        return false;
    }
}
