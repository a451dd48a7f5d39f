// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Setting;
import org.guildhall.api.module.SettingType;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.decision.Decision;
import org.guildhall.registry.module.Item;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.module.Modules;
import org.guildhall.registry.storage.SettingRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows how settings stand for a union. */
@Component(service = SettingViews.class)
public class SettingViews {

    private final UnitOfWork work;
    private final SettingRepository settings;
    private final Modules modules;
    private final OrganizationTree tree;
    private final Words words;

    @Activate
    public SettingViews(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SettingRepository settings,
            @Reference Modules modules,
            @Reference OrganizationTree tree,
            @Reference Words words) {
        this.work = work;
        this.settings = settings;
        this.modules = modules;
        this.tree = tree;
        this.words = words;
    }

    /** The settings of one module, in the order in which it declares them; none of one that is away or does not work. */
    public List<SettingView> list(Actor actor, String module, Id organization, Locale locale) {
        actor.require(ModuleService.VIEW, organization);
        List<Setting<?>> declared = modules.find(module).map(Module::settings).orElse(List.of());
        List<Id> path = tree.path(organization);
        List<OwnSetting> decided = work.read(tx -> settings.listAt(tx, path));
        return declared.stream()
                .map(setting -> view(setting, about(setting, decided), path, locale))
                .toList();
    }

    private SettingView view(Setting<?> setting, List<OwnSetting> decided, List<Id> path, Locale locale) {
        Id organization = path.get(path.size() - 1);
        Optional<OwnSetting> inherited = Decision.inherited(decided, path);
        String usual = String.valueOf(setting.usual());
        String label = SettingService.label(setting);
        return new SettingView(
                setting.name(),
                words.text(locale, label),
                words.text(locale, label + "-hint"),
                setting.type(),
                setting.least(),
                setting.most(),
                choices(setting, locale),
                Decision.holding(decided, path).map(OwnSetting::value).orElse(usual),
                decided.stream()
                        .filter(each -> each.organization().equals(organization))
                        .findFirst()
                        .orElse(null),
                inherited.map(OwnSetting::value).orElse(usual),
                inherited.map(OwnSetting::organization).orElse(null),
                Decision.bindingAbove(decided, path)
                        .map(OwnSetting::organization)
                        .orElse(null));
    }

    private List<Item> choices(Setting<?> setting, Locale locale) {
        String prefix =
                setting.type() == SettingType.YES_NO ? "registry.setting." : SettingService.label(setting) + ".";
        return setting.choices().stream()
                .map(choice -> new Item(choice, words.text(locale, prefix + choice)))
                .toList();
    }

    private static List<OwnSetting> about(Setting<?> setting, List<OwnSetting> decided) {
        return SettingService.readable(
                setting,
                decided.stream()
                        .filter(each -> each.module().equals(setting.module())
                                && each.name().equals(setting.name()))
                        .toList());
    }
}
