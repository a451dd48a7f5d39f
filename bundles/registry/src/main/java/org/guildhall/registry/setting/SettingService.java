// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.ModuleSettings;
import org.guildhall.api.module.Setting;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.decision.Decision;
import org.guildhall.registry.module.Modules;
import org.guildhall.registry.region.SwitchService;
import org.guildhall.registry.storage.SettingRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings of modules: each union's own, and what holds for it. */
@Component(service = {ModuleSettings.class, SettingService.class})
public class SettingService implements ModuleSettings {

    private final UnitOfWork work;
    private final SettingRepository settings;
    private final Modules modules;
    private final OrganizationTree tree;
    private final OrganizationService organizations;
    private final DraftValidator validator;

    @Activate
    public SettingService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SettingRepository settings,
            @Reference Modules modules,
            @Reference OrganizationTree tree,
            @Reference OrganizationService organizations,
            @Reference DraftValidator validator) {
        this.work = work;
        this.settings = settings;
        this.modules = modules;
        this.tree = tree;
        this.organizations = organizations;
        this.validator = validator;
    }

    @Override
    public <T> T get(Setting<T> setting, Id organization) {
        List<Id> path = tree.path(organization);
        return Decision.holding(readable(setting, decided(setting, path)), path)
                .flatMap(own -> setting.find(own.value()))
                .orElse(setting.usual());
    }

    /**
     * Decides it for the union, and for those below it as far as the draft says.
     *
     * @throws NotFoundException if there is no such module or setting
     * @throws org.guildhall.api.error.InvalidException if the setting does not take that value
     * @throws ConflictException if a union above has decided it for all below
     */
    public void set(Actor actor, String module, String name, Id organization, SettingDraft draft) {
        actor.require(SwitchService.SWITCH, organization);
        validator.check(draft);
        Setting<?> setting = setting(module, name);
        setting.read(draft.value());
        List<Id> path = tree.path(organization);
        List<OwnSetting> decided = decided(setting, path);
        Decision.bindingAbove(readable(setting, decided), path).ifPresent(binding -> {
            throw new ConflictException("registry.setting.bound", label(setting), name(actor, binding.organization()));
        });
        if (own(decided, organization).filter(draft::isSameAs).isPresent()) {
            return;
        }
        work.perform(actor, tx -> {
            OwnSetting changed = settings.set(tx, setting, organization, draft, actor.account());
            tx.event("registry/setting/CHANGED", changed.id(), organization);
        });
    }

    /** Takes back what the union decided: it inherits again. */
    public void reset(Actor actor, String module, String name, Id organization) {
        actor.require(SwitchService.SWITCH, organization);
        List<OwnSetting> decided = decided(setting(module, name), List.of(organization));
        own(decided, organization)
                .ifPresent(own -> work.perform(actor, tx -> {
                    settings.reset(tx, own.id(), actor.account());
                    tx.event("registry/setting/RESET", own.id(), organization);
                }));
    }

    /** Those decisions that the setting still takes; a newer version of its module may take less. */
    static List<OwnSetting> readable(Setting<?> setting, List<OwnSetting> decided) {
        return decided.stream()
                .filter(own -> setting.find(own.value()).isPresent())
                .toList();
    }

    /** The key of what people call it. */
    static String label(Setting<?> setting) {
        return setting.module() + ".setting." + setting.name();
    }

    private List<OwnSetting> decided(Setting<?> setting, List<Id> path) {
        return work.read(tx -> settings.listAt(tx, setting, path));
    }

    private static Optional<OwnSetting> own(List<OwnSetting> decided, Id organization) {
        return decided.stream()
                .filter(each -> each.organization().equals(organization))
                .findFirst();
    }

    private Setting<?> setting(String module, String name) {
        return modules.get(module).settings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("registry.setting.unknown", module + ".name", name));
    }

    private String name(Actor actor, Id organization) {
        return organizations.names(actor, List.of(organization)).getOrDefault(organization, organization.toString());
    }
}
