// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.guildhall.api.job.Housekeeping;
import org.guildhall.data.file.store.FileTable;
import org.guildhall.data.storage.PlatformSchema;
import org.guildhall.data.storage.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets the jobs that ended long ago, and gives up the files that they left behind. */
@Component
public class JobRemoval implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DataSource database;
    private final Clock clock;

    @Activate
    public JobRemoval(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database,
            @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        Instant end = clock.instant().minus(KEPT);
        Sql.commit(database, within -> {
            FileTable.releaseOfJobs(within, end);
            return Sql.update(within, "delete from data_job where ended_at < ?", end);
        });
    }
}
