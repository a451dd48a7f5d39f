// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.AccountNames;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows of one module which unions decided what about it. */
@Component(service = ModuleRegionService.class)
public class ModuleRegionService {

    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final ModuleService modules;
    private final OrganizationTree tree;
    private final AccountNames accounts;

    @Activate
    public ModuleRegionService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference ModuleService modules,
            @Reference OrganizationTree tree,
            @Reference AccountNames accounts) {
        this.work = work;
        this.switches = switches;
        this.modules = modules;
        this.tree = tree;
        this.accounts = accounts;
    }

    /** What the organizations that the actor may see decided about a module. */
    public Page<ModuleRegion> list(Actor actor, String module, RegionFilter filter, PageRequest page) {
        actor.require(ModuleService.VIEW, filter.under().orElse(actor.organization()));
        modules.requireDeployed(module);
        Paths paths = new Paths(tree);
        Page<Switch> decided =
                work.read(tx -> switches.list(tx, module, each -> shown(actor, filter, each, paths), page));
        SwitchMap all = decisive(module, decided.items(), paths);
        Map<Id, String> names = accounts.of(decided.items().stream()
                .map(Switch::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return decided.map(each -> region(each, all, names));
    }

    private static List<Switch> shown(Actor actor, RegionFilter filter, List<Switch> decided, Paths paths) {
        Set<Id> organizations = decided.stream().map(Switch::organization).collect(Collectors.toSet());
        Set<Id> visible = actor.mayAt(ModuleService.VIEW, organizations);
        paths.learn(visible);
        return decided.stream()
                .filter(each -> visible.contains(each.organization()))
                .filter(each -> filter.state().map(SwitchState.of(each)::equals).orElse(true))
                .filter(each -> filter.under()
                        .map(top -> paths.isWithin(each.organization(), top))
                        .orElse(true))
                .toList();
    }

    /** What decides about these: they themselves and those above them. */
    private SwitchMap decisive(String module, List<Switch> decided, Paths paths) {
        Set<Id> above = decided.stream()
                .map(each -> paths.to(each.organization()))
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
        return new SwitchMap(work.read(tx -> switches.listAt(tx, module, above)), paths);
    }

    private static ModuleRegion region(Switch decided, SwitchMap all, Map<Id, String> names) {
        return new ModuleRegion(
                decided.id(),
                decided.organization(),
                SwitchState.of(decided),
                all.isOn(decided.organization()) == decided.enabled(),
                decided.below(),
                decided.since(),
                decided.by() == null ? "" : names.getOrDefault(decided.by(), ""));
    }
}
