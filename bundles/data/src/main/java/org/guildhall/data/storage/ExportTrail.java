// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.time.Clock;
import javax.sql.DataSource;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.Exports;
import org.guildhall.data.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The part of the audit trail that says who took what away. */
@Component
public class ExportTrail implements Exports {

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public ExportTrail(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void note(Actor actor, String thing, long rows) {
        Event event =
                new Event(ids.next(), thing + "/EXPORTED", actor.organization(), actor.organization(), clock.instant());
        Sql.commit(database, within -> {
            Journal.writeExport(within, actor.account(), event, rows);
            return event;
        });
    }
}
