// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.List;
import javax.sql.DataSource;
import org.guildhall.api.health.Measure;
import org.guildhall.api.health.Measures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How much waits to be done, on all nodes together. */
@Component(service = Measures.class)
public class QueueMeasures implements Measures {

    private static final String WAITING = """
            select 'events' as name, 'new' as kind, count(*) as how_many from data_outbox
            union all select 'events', 'undelivered', count(*) from data_delivery
            union all select 'jobs', 'queued', count(*) from data_job where state = 'QUEUED'
            union all select 'jobs', 'running', count(*) from data_job where state = 'RUNNING'""";

    private final DataSource database;

    @Activate
    public QueueMeasures(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database) {
        this(database);
    }

    QueueMeasures(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Measure> now() {
        return Sql.commit(
                database,
                within -> Sql.query(
                        within,
                        WAITING,
                        row -> new Measure(row.getString("name"), row.getString("kind"), row.getLong("how_many"))));
    }
}
