// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.change;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.region.OrganizationModule;
import org.guildhall.registry.region.RegionService;
import org.guildhall.registry.region.Switch;
import org.guildhall.registry.setting.SettingView;
import org.guildhall.registry.setting.SettingViews;
import org.guildhall.registry.storage.SettingRepository;
import org.guildhall.registry.storage.SwitchRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what a union decided itself, beside what it would inherit. */
@Component(service = ChangeService.class)
public class ChangeService {

    private static final String SWITCH = "registry.switch.label";

    private final RegionService regions;
    private final SettingViews settings;
    private final UnitOfWork work;
    private final SwitchRepository switches;
    private final SettingRepository decided;
    private final Words words;

    @Activate
    public ChangeService(
            @Reference RegionService regions,
            @Reference SettingViews settings,
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference SwitchRepository switches,
            @Reference SettingRepository decided,
            @Reference Words words) {
        this.regions = regions;
        this.settings = settings;
        this.work = work;
        this.switches = switches;
        this.decided = decided;
        this.words = words;
    }

    /** Everything it decided about the modules that are deployed: of each the switch first, then its settings. */
    public List<OwnChange> list(Actor actor, Id organization, Locale locale) {
        return regions.list(actor, organization, locale).stream()
                .flatMap(module -> Stream.concat(
                        Stream.of(module).filter(each -> each.own() != null).map(each -> ofSwitch(each, locale)),
                        settings.list(actor, module.id(), organization, locale).stream()
                                .filter(each -> each.own() != null)
                                .map(each -> ofSetting(module, each))))
                .toList();
    }

    /** What about one module it ever decided, even if it has taken it back. */
    public List<ChangeSubject> subjects(Actor actor, String module, Id organization, Locale locale) {
        actor.require(ModuleService.VIEW, organization);
        return work.read(tx -> Stream.concat(
                        switches.findId(tx, module, organization).stream()
                                .map(id -> new ChangeSubject(id, words.text(locale, SWITCH))),
                        decided.ids(tx, module, organization).entrySet().stream()
                                .map(each -> new ChangeSubject(
                                        each.getValue(), words.text(locale, module + ".setting." + each.getKey()))))
                .toList());
    }

    private OwnChange ofSwitch(OrganizationModule module, Locale locale) {
        Switch own = module.own();
        return new OwnChange(
                own.id(),
                module.id(),
                module.name(),
                null,
                words.text(locale, SWITCH),
                said(own.enabled(), locale),
                said(module.inherited(), locale),
                module.inheritedFrom(),
                own.below(),
                own.since());
    }

    private static OwnChange ofSetting(OrganizationModule module, SettingView setting) {
        return new OwnChange(
                setting.own().id(),
                module.id(),
                module.name(),
                setting.name(),
                setting.label(),
                setting.said(setting.own().value()),
                setting.said(setting.inherited()),
                setting.inheritedFrom(),
                setting.own().below(),
                setting.own().since());
    }

    private String said(boolean on, Locale locale) {
        return words.text(locale, on ? "registry.switch.on" : "registry.switch.off");
    }
}
