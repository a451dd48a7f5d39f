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

/** Forgets the requests that took effect, once nobody will send them again. */
@Component
public class RequestRemoval implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(1);

    private final DataSource database;
    private final Clock clock;

    @Activate
    public RequestRemoval(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database,
            @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        Instant before = clock.instant().minus(KEPT);
        Sql.commit(database, within -> Sql.update(within, "delete from data_request where at < ?", before));
    }
}
