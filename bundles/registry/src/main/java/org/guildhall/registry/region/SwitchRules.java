// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.Module;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.module.Modules;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What may not be switched, each refusal with what to do about it. */
@Component(service = SwitchRules.class)
public class SwitchRules {

    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final Modules modules;
    private final OrganizationTree tree;
    private final OrganizationService organizations;

    @Activate
    public SwitchRules(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference Modules modules,
            @Reference OrganizationTree tree,
            @Reference OrganizationService organizations) {
        this.work = work;
        this.switches = switches;
        this.modules = modules;
        this.tree = tree;
        this.organizations = organizations;
    }

    /**
     * What that change would do to the module's switches.
     *
     * @throws org.guildhall.api.error.NotFoundException if the module is not deployed
     * @throws ConflictException if it is a part of the platform
     */
    SwitchPlan plan(String module, Id organization, UnaryOperator<SwitchMap> change) {
        Module deployed = modules.get(module);
        if (deployed.platform()) {
            throw new ConflictException("registry.module.part-of-platform", module + ".name");
        }
        Paths paths = new Paths(tree);
        SwitchMap before = map(module, paths);
        return new SwitchPlan(deployed, organization, before, change.apply(before), paths);
    }

    /** @throws ConflictException if a union above has decided it for all below */
    void requireFree(Actor actor, SwitchPlan plan) {
        Optional<Switch> binding = plan.before().bindingAbove(plan.organization());
        if (binding.isPresent()) {
            Switch it = binding.get();
            String key = it.enabled() ? "registry.switch.bound-on" : "registry.switch.bound-off";
            throw new ConflictException(key, plan.module().id() + ".name", name(actor, it.organization()));
        }
    }

    /** @throws ConflictException if it would be on where a module that it needs is off, or off where one that needs it is on */
    void requireNeeds(Actor actor, SwitchPlan plan) {
        plan.module().needs().forEach(needed -> requireNeeded(actor, plan, needed));
        modules.needing(plan.module().id()).forEach(needing -> requireUnneeded(actor, plan, needing));
    }

    private void requireNeeded(Actor actor, SwitchPlan plan, String needed) {
        if (modules.find(needed).isEmpty()) {
            throw new ConflictException(
                    "registry.switch.need-away", plan.module().id() + ".name", needed);
        }
        SwitchMap other = map(needed, plan.paths());
        plan.placesWith(other).stream()
                .filter(place -> plan.begins(place) && !isOn(needed, other, place))
                .findFirst()
                .ifPresent(place -> {
                    throw refusal("registry.switch.need-off", actor, plan, needed, place);
                });
    }

    private void requireUnneeded(Actor actor, SwitchPlan plan, String needing) {
        SwitchMap other = map(needing, plan.paths());
        plan.placesWith(other).stream()
                .filter(place -> plan.ends(place) && other.isOn(place))
                .findFirst()
                .ifPresent(place -> {
                    throw refusal("registry.switch.needed-on", actor, plan, needing, place);
                });
    }

    private boolean isOn(String module, SwitchMap map, Id place) {
        return modules.get(module).platform() || map.isOn(place);
    }

    private ConflictException refusal(String key, Actor actor, SwitchPlan plan, String other, Id place) {
        String module = plan.module().id();
        return new ConflictException(key, module + ".name", other + ".name", name(actor, place), other);
    }

    private SwitchMap map(String module, Paths paths) {
        List<Switch> decided = work.read(tx -> switches.list(tx, module));
        paths.learn(decided.stream().map(Switch::organization).toList());
        return new SwitchMap(decided, paths);
    }

    private String name(Actor actor, Id organization) {
        return organizations.names(actor, List.of(organization)).getOrDefault(organization, organization.toString());
    }
}
