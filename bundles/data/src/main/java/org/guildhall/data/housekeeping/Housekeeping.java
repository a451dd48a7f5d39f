// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.housekeeping;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.data.file.store.FileService;
import org.guildhall.data.storage.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away, once an hour, what this bundle keeps for a day only. */
@Component(service = {})
public class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final DataSource dataSource;
    private final FileService files;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-housekeeping"));

    @Activate
    public Housekeeping(
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource,
            @Reference FileService files,
            @Reference Clock clock) {
        this.dataSource = dataSource;
        this.files = files;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::clear, 1, 60, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }

    void clear() {
        Instant before = clock.instant().minus(KEPT);
        try {
            Sql.commit(dataSource, within -> Sql.update(within, "delete from data_request where at < ?", before));
            files.clear(before);
        } catch (IOException | RuntimeException e) {
            // thrown on, it would end the timer
            LOG.warn("What is out of date could not be cleared away and is tried again in an hour", e);
        }
    }
}
