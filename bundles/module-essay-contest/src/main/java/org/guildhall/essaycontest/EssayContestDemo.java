// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.DemoData;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.data.UnitOfWork;
import org.guildhall.essaycontest.storage.EditionRepository;
import org.guildhall.essaycontest.storage.EntryRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In the demonstration only the county that the contest comes from has it on. */
@Component(service = DemoData.class)
public class EssayContestDemo implements DemoData {

    private static final String HOME = "阜宁县总工会";

    private final UnitOfWork work;
    private final EditionRepository editions;
    private final EntryRepository entries;
    private final Posters posters;
    private final OrganizationService organizations;
    private final ModuleSwitch modules;

    @Activate
    public EssayContestDemo(
            @Reference(target = "(osgi.unit.name=essay-contest)") UnitOfWork work,
            @Reference EditionRepository editions,
            @Reference EntryRepository entries,
            @Reference Posters posters,
            @Reference OrganizationService organizations,
            @Reference ModuleSwitch modules) {
        this.work = work;
        this.editions = editions;
        this.entries = entries;
        this.posters = posters;
        this.organizations = organizations;
        this.modules = modules;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void load(Actor actor) {
        organizations.listNamed(actor, Organization.NATIONAL, HOME).stream()
                .map(Organization::id)
                .filter(home -> !modules.isOn(EssayContestModule.ID, home))
                .forEach(home -> modules.enable(actor, EssayContestModule.ID, home));
    }

    @Override
    public void remove(Actor actor, Set<Id> demo) {
        if (demo.isEmpty()) {
            return;
        }
        work.perform(actor, tx -> {
            entries.removeAll(tx, demo);
            posters.removeAll(tx, editions.posters(tx, demo));
            editions.removeAll(tx, demo);
            demo.forEach(organization -> tx.event("essay-contest/demo/REMOVED", organization, organization));
        });
    }
}
