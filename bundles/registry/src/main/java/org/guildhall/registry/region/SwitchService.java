// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.decision.Decision;
import org.guildhall.registry.module.Modules;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns switches. Whatever nobody switched is off. */
@Component(service = {ModuleSwitch.class, SwitchService.class})
public class SwitchService implements ModuleSwitch {

    public static final Permission SWITCH = Permission.of("registry.module.switch");

    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final SwitchRules rules;
    private final Modules modules;
    private final OrganizationTree tree;

    @Activate
    public SwitchService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference SwitchRules rules,
            @Reference Modules modules,
            @Reference OrganizationTree tree) {
        this.work = work;
        this.switches = switches;
        this.rules = rules;
        this.modules = modules;
        this.tree = tree;
    }

    @Override
    public boolean isOn(String module, Id organization) {
        Optional<Module> deployed = modules.find(module);
        if (deployed.isEmpty() || deployed.get().platform()) {
            return deployed.isPresent();
        }
        List<Id> path = tree.path(organization);
        // a module it needs may have gone, or two people may have switched at once
        return isOn(module, path) && deployed.get().needs().stream().allMatch(needed -> isOn(needed, organization));
    }

    @Override
    public void enable(Actor actor, String module, Id organization) {
        turn(actor, module, organization, SwitchDraft.on());
    }

    @Override
    public void disable(Actor actor, String module, Id organization) {
        turn(actor, module, organization, SwitchDraft.off());
    }

    /** Decides it for the union, and for those below it as far as it says. */
    public void turn(Actor actor, String module, Id organization, SwitchDraft draft) {
        Optional<Switch> own =
                planned(actor, module, organization, draft).before().own(organization);
        if (own.filter(draft::isSameAs).isPresent()) {
            return;
        }
        work.perform(actor, tx -> {
            Switch turned = switches.turn(tx, module, organization, draft, actor.account());
            tx.event(
                    turned.enabled() ? "registry/module/ENABLED" : "registry/module/DISABLED",
                    turned.id(),
                    organization);
        });
    }

    /** Takes back what the union decided: it inherits again. */
    public void reset(Actor actor, String module, Id organization) {
        plannedReset(actor, module, organization)
                .before()
                .own(organization)
                .ifPresent(own -> work.perform(actor, tx -> {
                    switches.reset(tx, own.id(), actor.account());
                    tx.event("registry/module/RESET", own.id(), organization);
                }));
    }

    /** What {@link #turn} would change, if it may be done; needs the same permission. */
    SwitchPlan planned(Actor actor, String module, Id organization, SwitchDraft draft) {
        actor.require(SWITCH, organization);
        SwitchPlan plan = rules.plan(module, organization, before -> before.with(draft.at(organization, module)));
        rules.requireFree(actor, plan);
        rules.requireNeeds(actor, plan);
        return plan;
    }

    /** The same for {@link #reset}, which is possible even where a union above leaves no choice. */
    SwitchPlan plannedReset(Actor actor, String module, Id organization) {
        actor.require(SWITCH, organization);
        SwitchPlan plan = rules.plan(module, organization, before -> before.without(organization));
        rules.requireNeeds(actor, plan);
        return plan;
    }

    private boolean isOn(String module, List<Id> path) {
        List<Switch> above = work.read(tx -> switches.listAt(tx, module, path));
        return Decision.holding(above, path).map(Switch::enabled).orElse(false);
    }
}
