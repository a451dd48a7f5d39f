// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.job.Housekeeping;
import org.guildhall.api.job.Jobs;
import org.guildhall.data.file.store.FileTable;
import org.guildhall.data.storage.PlatformSchema;
import org.guildhall.data.storage.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets the jobs that ended long ago, and gives up the files that were kept with them. */
@Component
public class JobRemoval implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String RESULTS =
            "select f.id from data_job j join data_file f on f.id = j.file_id where j.ended_at < ? and f.permission = ?";

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
            for (Id file : Sql.query(within, RESULTS, row -> new Id(row.getLong(1)), end, Jobs.VIEW.name())) {
                FileTable.release(within, file);
            }
            return Sql.update(within, "delete from data_job where ended_at < ?", end);
        });
    }
}
