// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.guildhall.api.job.Housekeeping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets handlers that have not been seen for long, and the events that theirs did not take in all that time. */
@Component
public class DeliveryRemoval implements Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRemoval.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final DataSource database;
    private final Clock clock;

    @Activate
    public DeliveryRemoval(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database,
            @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        Instant before = clock.instant().minus(KEPT);
        int untold = Sql.commit(database, within -> {
            Sql.update(within, "delete from data_subscriber where seen_at < ?", before);
            return Sql.update(within, "delete from data_delivery where at < ?", before);
        });
        if (untold > 0) {
            LOG.warn("{} events were not taken by a handler within {} and are not told any more", untold, KEPT);
        }
    }
}
