// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Setting;
import org.guildhall.api.module.Words;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.change.ChangeService;
import org.guildhall.registry.module.BenchModules;
import org.guildhall.registry.module.Modules;
import org.guildhall.registry.region.ModuleRegionService;
import org.guildhall.registry.region.RegionService;
import org.guildhall.registry.region.SwitchPreview;
import org.guildhall.registry.region.SwitchRules;
import org.guildhall.registry.region.SwitchService;
import org.guildhall.registry.setting.SettingService;
import org.guildhall.registry.setting.SettingViews;
import org.guildhall.registry.storage.SettingRepository;
import org.guildhall.registry.storage.SwitchRepository;
import org.guildhall.registry.storage.TableRepository;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestJpa;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;

/** The registry on a real database, with one part of the platform and one module deployed. */
public final class Bench implements AutoCloseable {

    public static final String ESSAYS = "essay-contest";
    public static final Setting<Integer> LENGTH = Setting.number("essay-contest.length", 2500, 1, 20_000);
    public static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    public final TestJpa jpa;
    public final UnitOfWork work;
    public final TestUnions unions = new TestUnions();
    public final SwitchRepository switchRows;
    public final SettingRepository settingRows;
    public final Modules modules = new Modules();
    public final BenchModules service;
    public final SwitchService switches;
    public final SwitchPreview preview;
    public final RegionService regions;
    public final ModuleRegionService moduleRegions;
    public final SettingService settings;
    public final SettingViews settingViews;
    public final ChangeService changes;

    public Bench() {
        this(TestJpa.open("registry"));
    }

    public Bench(TestJpa jpa) {
        this.jpa = jpa;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        work = jpa.work(clock);
        switchRows = new SwitchRepository(jpa.ids(), clock);
        settingRows = new SettingRepository(jpa.ids(), clock);
        TableRepository tables = new TableRepository();
        Words words = new KeysAsWords();
        service = new BenchModules(modules, work, tables, words);
        SwitchRules rules = new SwitchRules(work, switchRows, modules, unions, unions);
        switches = new SwitchService(work, switchRows, rules, modules, unions);
        preview = new SwitchPreview(switches, service.modules, new TestMembers(unions), unions, work, tables);
        regions = new RegionService(work, switchRows, switches, modules, service.modules, unions);
        moduleRegions = new ModuleRegionService(work, switchRows, service.modules, unions, Bench::names);
        settings = new SettingService(work, settingRows, modules, unions, unions, new AnnotatedDrafts());
        settingViews = new SettingViews(work, settingRows, modules, unions, words);
        changes = new ChangeService(regions, settingViews, work, switchRows, settingRows, words);
        deploy(TestModule.platform("core"));
        deploy(TestModule.of(ESSAYS).with(LENGTH));
    }

    public Module deploy(Module module) {
        return deploy(module, new FakeBundle(Path.of("target/none")));
    }

    public Module deploy(Module module, FakeBundle bundle) {
        service.deploy(module, bundle.bundle());
        return module;
    }

    public void remove(Module module) {
        service.remove(module);
    }

    /** Every account is called by its number. */
    private static Map<Id, String> names(Collection<Id> accounts) {
        return accounts.stream().collect(Collectors.toMap(id -> id, id -> "account " + id.value()));
    }

    /** How often anything was told. */
    public long told() {
        return jpa.count("data_audit");
    }

    @Override
    public void close() {
        jpa.close();
    }

    private static final class KeysAsWords implements Words {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key + "@" + locale.getLanguage() + (arguments.length == 0 ? "" : List.of(arguments));
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return module.equals(ESSAYS) ? Map.of("essay-contest.edition.event-put-off", "延期") : Map.of();
        }
    }
}
