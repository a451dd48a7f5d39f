// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.decision.Decision;
import org.guildhall.registry.module.DeployedModule;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.module.Modules;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows for whom modules are on, and who decided so. */
@Component(service = RegionService.class)
public class RegionService {

    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final SwitchService on;
    private final Modules modules;
    private final ModuleService details;
    private final OrganizationTree tree;

    @Activate
    public RegionService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference SwitchService on,
            @Reference Modules modules,
            @Reference ModuleService details,
            @Reference OrganizationTree tree) {
        this.work = work;
        this.switches = switches;
        this.on = on;
        this.modules = modules;
        this.details = details;
        this.tree = tree;
    }

    /** All modules by their ids, and how they are switched for the organization. */
    public List<OrganizationModule> list(Actor actor, Id organization, Locale locale) {
        actor.require(ModuleService.VIEW, organization);
        List<Id> path = tree.path(organization);
        List<Switch> above = work.read(tx -> switches.listAt(tx, path));
        return details.all(locale).stream()
                .map(each -> switched(actor, each, above, path))
                .toList();
    }

    /** @throws org.guildhall.api.error.NotFoundException if it is not deployed */
    public OrganizationModule get(Actor actor, String module, Id organization, Locale locale) {
        actor.require(ModuleService.VIEW, organization);
        List<Id> path = tree.path(organization);
        List<Switch> above = work.read(tx -> switches.listAt(tx, module, path));
        return switched(actor, details.one(module, locale), above, path);
    }

    private OrganizationModule switched(Actor actor, DeployedModule module, List<Switch> decided, List<Id> path) {
        Id organization = path.get(path.size() - 1);
        List<Switch> about = decided.stream()
                .filter(each -> each.module().equals(module.id()))
                .toList();
        Optional<Switch> inherited = Decision.inherited(about, path);
        return new OrganizationModule(
                module.id(),
                module.name(),
                module.description(),
                module.version(),
                module.platform(),
                module.state(),
                on.isOn(module.id(), organization),
                about.stream()
                        .filter(each -> each.organization().equals(organization))
                        .findFirst()
                        .orElse(null),
                module.platform() || inherited.map(Switch::enabled).orElse(false),
                inherited.map(Switch::organization).orElse(null),
                Decision.bindingAbove(about, path).map(Switch::organization).orElse(null),
                !module.platform()
                        && modules.find(module.id()).isPresent()
                        && actor.may(SwitchService.SWITCH, organization));
    }
}
