// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes what a module has written, after it was taken away from all nodes and its data were written to a file. */
@Component(service = PurgeService.class)
public class PurgeService {

    private final UnitOfWork work;
    private final DesiredState state;
    private final Departure departure;
    private final Exports exports;
    private final Remains remains;

    @Activate
    public PurgeService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference DesiredState state,
            @Reference Departure departure,
            @Reference Exports exports,
            @Reference Remains remains) {
        this.work = work;
        this.state = state;
        this.departure = departure;
        this.exports = exports;
        this.remains = remains;
    }

    /**
     * What {@link #purge} would remove.
     *
     * @throws NotFoundException if there is nothing
     * @throws ConflictException if it would be refused
     */
    public PurgePlan plan(Actor actor, String module) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        departure.requirePossible(module);
        Optional<String> begun = begun(module);
        PurgePlan plan = work.read(tx -> {
            Kept kept = exports.kept(tx, module);
            List<PurgePlan.TableRows> tables = kept.tables().stream()
                    .map(table -> new PurgePlan.TableRows(table.table(), table.count(tx)))
                    .toList();
            return new PurgePlan(
                    module,
                    tables,
                    kept.files().size(),
                    exports.unreadable(tx, kept),
                    begun.orElse(null),
                    begun.filter(exports::has).isPresent());
        });
        if (plan.isEmpty() && begun.isEmpty() && !departure.isKnown(module) && !remains.hasTables(module)) {
            throw Modules.unknown(module);
        }
        return plan;
    }

    /**
     * Takes the module away from all nodes, writes its data to a file, and removes what is in it. Whoever was broken off begins again and
     * ends it: what was half removed is not exported once more, unless this node has not what was exported before.
     *
     * @param confirmation the module's id once more, by whoever knows that there is no way back
     */
    public Purged purge(Actor actor, String module, String confirmation) {
        plan(actor, module);
        if (!confirmation.equals(module)) {
            throw new ConflictException("registry.purge.unconfirmed", module);
        }
        Optional<String> version = departure.version(module);
        departure.from(actor, module);
        Optional<String> begun = begun(module);
        String file = begun.filter(exports::has).orElseGet(() -> export(actor, module, version, begun));
        remains.remove(actor, module, exports.files(file));
        return new Purged(module, file, remains.files(module));
    }

    private String export(Actor actor, String module, Optional<String> version, Optional<String> follows) {
        Path written = work.read(tx -> exports.write(tx, module, version, follows));
        // from here on there is no way back
        state.beginPurge(actor, module, written.getFileName().toString());
        return written.getFileName().toString();
    }

    private Optional<String> begun(String module) {
        return state.find(module).flatMap(DesiredModule::purge);
    }
}
