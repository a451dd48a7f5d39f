// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.storage.TableRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what a change of a switch does, before or after it is made. Refuses whatever {@link SwitchService} would refuse. */
@Component(service = SwitchPreview.class)
public class SwitchPreview {

    private static final PageRequest COUNT = new PageRequest(1, null, true);

    private final SwitchService switches;
    private final ModuleService modules;
    private final MemberService members;
    private final OrganizationTree tree;
    private final UnitOfWork work;
    private final TableRepository tables;

    @Activate
    public SwitchPreview(
            @Reference SwitchService switches,
            @Reference ModuleService modules,
            @Reference MemberService members,
            @Reference OrganizationTree tree,
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference TableRepository tables) {
        this.switches = switches;
        this.modules = modules;
        this.members = members;
        this.tree = tree;
        this.work = work;
        this.tables = tables;
    }

    /** What {@link SwitchService#turn} does. */
    public SwitchEffect of(Actor actor, String module, Id organization, SwitchDraft draft, Locale locale) {
        return effect(switches.planned(actor, module, organization, draft), locale);
    }

    /** What {@link SwitchService#reset} does. */
    public SwitchEffect ofReset(Actor actor, String module, Id organization, Locale locale) {
        return effect(switches.plannedReset(actor, module, organization), locale);
    }

    private SwitchEffect effect(SwitchPlan plan, Locale locale) {
        return new SwitchEffect(
                plan.enabled(),
                plan.already(),
                plan.weigh(tree::size),
                plan.weigh(this::members),
                true,
                modules.named(plan.module().needs(), locale),
                modules.inventory(plan.module().id(), locale),
                data(plan));
    }

    /** A number alone, which needs no permission to see the members themselves. */
    private long members(Id organization) {
        return members.list(Actor.platform(organization), MemberFilter.below(organization), COUNT)
                .total();
    }

    private List<KeptRows> data(SwitchPlan plan) {
        return work.read(tx -> tables.listByOrganization(tx, plan.module().id()).stream()
                .map(table -> new KeptRows(table, within(plan.organization(), tables.count(tx, table))))
                .filter(kept -> kept.rows() > 0)
                .toList());
    }

    private long within(Id region, Map<Id, Long> rows) {
        return tree.paths(rows.keySet()).entrySet().stream()
                .filter(each -> each.getValue().contains(region))
                .mapToLong(each -> rows.get(each.getKey()))
                .sum();
    }
}
