// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.KeptFiles;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.storage.SettingRepository;
import org.guildhall.registry.storage.SwitchRepository;
import org.guildhall.registry.storage.TableRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What modules leave in the database. */
@Component(service = Remains.class)
public class Remains {

    private final UnitOfWork work;
    private final TableRepository tables;
    private final SwitchRepository switches;
    private final SettingRepository settings;
    private final KeptFiles files;
    private final DesiredState state;

    @Activate
    public Remains(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference TableRepository tables,
            @Reference SwitchRepository switches,
            @Reference SettingRepository settings,
            @Reference KeptFiles files,
            @Reference DesiredState state) {
        this.work = work;
        this.tables = tables;
        this.switches = switches;
        this.settings = settings;
        this.files = files;
        this.state = state;
    }

    boolean hasTables(String module) {
        return work.read(tx -> tables.hasHistory(tx, module));
    }

    /** How many uploaded files there are. */
    int files(String module) {
        return work.read(tx -> files.list(tx, module).size());
    }

    /**
     * Removes all of it. H2 commits at each table; whatever is broken off is done again until the end.
     *
     * @param exported the uploaded files that may go
     */
    void remove(Actor actor, String module, Set<Id> exported) {
        work.perform(actor, tx -> {
            tables.drop(tx, module);
            switches.removeAll(tx, module);
            settings.removeAll(tx, module);
            files.remove(tx, module, exported);
            state.endPurge(tx, actor, module);
        });
    }
}
