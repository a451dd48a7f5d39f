// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.List;
import javax.sql.DataSource;
import org.guildhall.api.event.Setback;
import org.guildhall.api.event.Setbacks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads from the deliveries which handlers fail. */
@Component
public class DeliverySetbacks implements Setbacks {

    /** Once or twice is an accident. */
    private static final int SEVERAL = 3;

    private final DataSource database;

    @Activate
    public DeliverySetbacks(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database) {
        this.database = database;
    }

    @Override
    public List<Setback> list() {
        return Sql.commit(
                database,
                within -> Sql.query(
                        within, """
                        select s.module, s.handler, count(*) from data_subscriber s
                        join data_delivery d on d.handler = s.handler where d.attempts >= ?
                        group by s.module, s.handler order by s.module, s.handler
                        """, row -> new Setback(row.getString(1), row.getString(2), row.getLong(3)), SEVERAL));
    }
}
