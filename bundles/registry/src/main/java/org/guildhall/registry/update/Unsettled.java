// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.registry.gateway.Gates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets everybody into all modules but those in whose update this node ended, until that is settled. */
@Component(service = Unsettled.class, immediate = true)
public class Unsettled {

    private static final Logger LOG = LoggerFactory.getLogger(Unsettled.class);

    /** Settling alone may take most of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Gates gates;
    private final Duration patience;
    private final CountDownLatch settled = new CountDownLatch(1);

    @Activate
    public Unsettled(@Reference UpdateLog log, @Reference Gates gates) {
        this(log, gates, PATIENCE);
    }

    Unsettled(UpdateLog log, Gates gates, Duration patience) {
        this.gates = gates;
        this.patience = patience;
        try {
            gates.open(log.unsettled().stream().map(Update::module).collect(Collectors.toUnmodifiableSet()));
        } catch (UnavailableException e) {
            LOG.warn("Nobody is let into modules before the database tells whether an update is to be settled", e);
        }
    }

    /** All is settled. */
    void end() {
        gates.open(Set.of());
        settled.countDown();
    }

    /**
     * Waits for that, for a while.
     *
     * @throws ConflictException if it was in vain: who went on would take for new what is only about to come back
     */
    public void await() {
        try {
            if (settled.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ConflictException("registry.update.unsettled");
    }
}
