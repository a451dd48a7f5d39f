// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.api.job.Housekeeping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes the archives of versions that nobody goes back to, and of what was tried in vain or broken off: one node those in the
 * database, and each its own files.
 */
@Component(service = {Housekeeping.class, ArchiveRemoval.class})
public class ArchiveRemoval implements Housekeeping {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final KeptArchives archives;
    private final UpdateLog log;
    private final Turn turn;
    private final Clock clock;
    private Instant next = Instant.MIN;

    @Activate
    public ArchiveRemoval(
            @Reference KeptArchives archives, @Reference UpdateLog log, @Reference Turn turn, @Reference Clock clock) {
        this.archives = archives;
        this.log = log;
        this.turn = turn;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        archives.keepOnly(log.wanted());
    }

    /** Looks after this node's files, if that was not done within the hour: while no update could need what it began with. */
    public synchronized void tidyHere() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        try (Turn.Taken taken = turn.take()) {
            archives.keepHereOnly(log.wanted());
        }
        next = now.plus(PAUSE);
    }
}
