// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.DemoData;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the switches of the demonstration regions away; each module sets its own when it loads its data. */
@Component
public class SwitchDemo implements DemoData {

    private final UnitOfWork work;
    private final SwitchRepository switches;

    @Activate
    public SwitchDemo(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work, @Reference SwitchRepository switches) {
        this.work = work;
        this.switches = switches;
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

    @Override
    public void remove(Actor actor, Set<Id> organizations) {
        work.perform(actor, tx -> {
            switches.removeAt(tx, organizations);
            tx.event("registry/demo/REMOVED", actor.organization(), actor.organization());
        });
    }
}
