// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.DemoData;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.module.Modules;
import org.guildhall.registry.region.Switch;
import org.guildhall.registry.storage.SettingRepository;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes away what the demonstration regions decided about modules; each module sets its own when it loads its data. */
@Component
public class SwitchDemo implements DemoData {

    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final SettingRepository settings;
    private final Modules modules;

    @Activate
    public SwitchDemo(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference SettingRepository settings,
            @Reference Modules modules) {
        this.work = work;
        this.switches = switches;
        this.settings = settings;
        this.modules = modules;
    }

    /** Before the modules' own, so that it is removed after them: a module may look at its switch while it clears up. */
    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(Actor actor) {
        // every module switches itself on where its demonstration is
    }

    /** A module that is away could not remove its own. */
    @Override
    public void requireRemovable(Set<Id> organizations) {
        work.read(tx -> switches.listAt(tx, organizations)).stream()
                .map(Switch::module)
                .filter(module -> modules.find(module).isEmpty())
                .findFirst()
                .ifPresent(module -> {
                    throw new ConflictException("registry.demo.module-away", module);
                });
    }

    @Override
    public void remove(Actor actor, Set<Id> organizations) {
        work.perform(actor, tx -> {
            switches.removeAt(tx, organizations);
            settings.removeAt(tx, organizations);
            tx.event("registry/demo/REMOVED", actor.organization(), actor.organization());
        });
    }
}
