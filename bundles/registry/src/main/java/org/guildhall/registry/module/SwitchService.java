// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns switches, and says beforehand what that changes. Whatever nobody switched is off. */
@Component(service = {ModuleSwitch.class, SwitchService.class})
public class SwitchService implements ModuleSwitch {

    public static final Permission SWITCH = Permission.of("registry.module.switch");

    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final Modules modules;
    private final OrganizationTree tree;

    @Activate
    public SwitchService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference Modules modules,
            @Reference OrganizationTree tree) {
        this.work = work;
        this.switches = switches;
        this.modules = modules;
        this.tree = tree;
    }

    @Override
    public boolean isOn(String module, Id organization) {
        Optional<Module> deployed = modules.find(module);
        if (deployed.isEmpty() || deployed.get().platform()) {
            return deployed.isPresent();
        }
        return nearest(module, tree.path(organization)).map(Switch::enabled).orElse(false);
    }

    @Override
    public void set(Actor actor, String module, Id organization, boolean on) {
        requireSwitchable(actor, module, organization);
        work.perform(actor, tx -> {
            Switch turned = switches.turn(tx, module, organization, on, actor.account());
            tx.event(on ? "registry/module/ENABLED" : "registry/module/DISABLED", turned.id(), organization);
        });
    }

    /** What {@link #set} would change; needs the same permission, changes nothing. */
    public SwitchEffect preview(Actor actor, String module, Id organization, boolean on) {
        requireSwitchable(actor, module, organization);
        boolean already = isOn(module, organization) == on;
        return new SwitchEffect(on, already, already ? 0 : following(module, organization), true);
    }

    private void requireSwitchable(Actor actor, String module, Id organization) {
        actor.require(SWITCH, organization);
        if (modules.get(module).platform()) {
            throw new ConflictException("registry.module.part-of-platform", module + ".name");
        }
    }

    private Optional<Switch> nearest(String module, List<Id> path) {
        return Switch.nearest(work.read(tx -> switches.listAt(tx, module, path)), path);
    }

    /** The organization and those below it, but for the branches that are switched by themselves. */
    private long following(String module, Id organization) {
        Set<Id> switched = work.read(tx -> switches.list(tx, module)).stream()
                .map(Switch::organization)
                .filter(each -> !each.equals(organization))
                .collect(Collectors.toSet());
        long apart = switched.stream()
                .filter(each -> isTopmostBelow(organization, each, switched))
                .mapToLong(tree::size)
                .sum();
        return tree.size(organization) - apart;
    }

    private boolean isTopmostBelow(Id organization, Id each, Set<Id> switched) {
        List<Id> path = tree.path(each);
        int from = path.indexOf(organization);
        return from >= 0 && path.subList(from + 1, path.size() - 1).stream().noneMatch(switched::contains);
    }
}
