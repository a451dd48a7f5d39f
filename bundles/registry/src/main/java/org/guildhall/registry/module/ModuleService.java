// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows which modules are here, and for whom they are on. */
@Component(service = ModuleService.class)
public class ModuleService {

    public static final Permission VIEW = Permission.of("registry.module.view");

    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final Modules modules;
    private final OrganizationTree tree;
    private final Words words;

    @Activate
    public ModuleService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference Modules modules,
            @Reference OrganizationTree tree,
            @Reference Words words) {
        this.work = work;
        this.switches = switches;
        this.modules = modules;
        this.tree = tree;
        this.words = words;
    }

    /** All modules by their ids, in the reader's language. */
    public List<DeployedModule> list(Actor actor, Locale locale) {
        actor.require(VIEW, actor.organization());
        return modules.list().stream().map(each -> described(each, locale)).toList();
    }

    /** @throws org.guildhall.api.error.NotFoundException if it is not deployed */
    public ModuleDetails get(Actor actor, String module, Locale locale) {
        actor.require(VIEW, actor.organization());
        Modules.Deployed deployed = modules.list().stream()
                .filter(each -> each.module().id().equals(module))
                .findFirst()
                .orElseThrow(() -> Modules.unknown(module));
        Map<String, List<String>> roles = new TreeMap<>();
        deployed.module()
                .roles()
                .forEach((role, permissions) -> roles.put(
                        role.name(),
                        permissions.stream().map(Permission::name).sorted().toList()));
        return new ModuleDetails(described(deployed, locale), roles);
    }

    /** All modules by their ids, and how they are switched for the organization. */
    public List<OrganizationModule> listAt(Actor actor, Id organization, Locale locale) {
        actor.require(VIEW, organization);
        List<Id> path = tree.path(organization);
        List<Switch> above = work.read(tx -> switches.listAt(tx, path));
        return modules.list().stream()
                .map(each -> switched(described(each, locale), above, path))
                .toList();
    }

    /** What the organizations that the actor may see said about a module, the oldest first. */
    public List<Switch> regions(Actor actor, String module) {
        actor.require(VIEW, actor.organization());
        modules.get(module);
        return work.read(tx -> switches.list(tx, module)).stream()
                .filter(each -> actor.may(VIEW, each.organization()))
                .toList();
    }

    private DeployedModule described(Modules.Deployed deployed, Locale locale) {
        String id = deployed.module().id();
        return new DeployedModule(
                id,
                words.text(locale, id + ".name"),
                words.text(locale, id + ".description"),
                deployed.version(),
                deployed.module().platform(),
                ModuleState.of(deployed.bundle()));
    }

    private static OrganizationModule switched(DeployedModule module, List<Switch> above, List<Id> path) {
        Optional<Switch> deciding = Switch.nearest(
                above.stream().filter(each -> each.module().equals(module.id())).toList(), path);
        Id inheritedFrom = deciding.map(Switch::organization)
                .filter(from -> !from.equals(path.get(path.size() - 1)))
                .orElse(null);
        return new OrganizationModule(
                module.id(),
                module.name(),
                module.description(),
                module.version(),
                module.platform(),
                module.platform() || deciding.map(Switch::enabled).orElse(false),
                inheritedFrom);
    }
}
