// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.desired.DesiredState;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows which modules are here and what they add. */
@Component(service = ModuleService.class)
public class ModuleService {

    public static final Permission VIEW = Permission.of("registry.module.view");
    public static final Permission UPDATE = Permission.of("registry.module.update");

    private final Modules modules;
    private final SilentModules silent;
    private final ModuleFaults faults;
    private final Inventories inventories;
    private final DesiredState desired;
    private final Words words;

    @Activate
    public ModuleService(
            @Reference Modules modules,
            @Reference SilentModules silent,
            @Reference ModuleFaults faults,
            @Reference Inventories inventories,
            @Reference DesiredState desired,
            @Reference Words words) {
        this.modules = modules;
        this.silent = silent;
        this.faults = faults;
        this.inventories = inventories;
        this.desired = desired;
        this.words = words;
    }

    /** All modules by their ids, in the reader's language; also those that do not work. */
    public List<DeployedModule> list(Actor actor, Locale locale) {
        actor.require(VIEW, actor.organization());
        return all(locale);
    }

    /** @throws org.guildhall.api.error.NotFoundException if it is not deployed */
    public ModuleDetails get(Actor actor, String module, Locale locale) {
        actor.require(VIEW, actor.organization());
        Modules.Deployed deployed = there(module);
        return new ModuleDetails(
                described(deployed, locale),
                roles(deployed.module()),
                named(deployed.module().needs(), locale),
                named(modules.needing(module), locale),
                inventories.of(deployed, locale),
                problems(deployed.bundle(), locale),
                !deployed.module().platform() && actor.may(UPDATE, Organization.NATIONAL));
    }

    /** As {@link #list}, whoever asks. */
    public List<DeployedModule> all(Locale locale) {
        return there().map(each -> described(each, locale)).toList();
    }

    /** One of them, whoever asks. */
    public DeployedModule one(String module, Locale locale) {
        return described(there(module), locale);
    }

    /** @throws org.guildhall.api.error.NotFoundException if it is not deployed; it may have failed */
    public void requireDeployed(String module) {
        there(module);
    }

    private DeployedModule described(Modules.Deployed deployed, Locale locale) {
        String id = deployed.module().id();
        return new DeployedModule(
                id,
                words.text(locale, id + ".name"),
                words.text(locale, id + ".description"),
                deployed.version(),
                deployed.module().platform(),
                !deployed.module().platform() && !desired.wants(id),
                ModuleState.of(deployed.bundle(), faults.of(deployed.bundle())));
    }

    private Stream<Modules.Deployed> there() {
        List<Modules.Deployed> speaking = modules.list();
        List<Bundle> known = speaking.stream().map(Modules.Deployed::bundle).toList();
        return Stream.concat(speaking.stream(), silent.besides(known).stream())
                .sorted(Comparator.comparing(each -> each.module().id()));
    }

    private Modules.Deployed there(String module) {
        return there().filter(each -> each.module().id().equals(module))
                .findFirst()
                .orElseThrow(() -> Modules.unknown(module));
    }

    private List<String> problems(Bundle bundle, Locale locale) {
        return faults.of(bundle).stream()
                .map(fault -> words.text(locale, fault.key(), fault.arguments().toArray()))
                .toList();
    }

    /** What a module adds, whoever asks. */
    public Inventory inventory(String module, Locale locale) {
        return inventories.of(modules.deployed(module), locale);
    }

    /** What people call these modules. */
    public List<Item> named(Collection<String> ids, Locale locale) {
        return ids.stream()
                .sorted()
                .map(id -> new Item(id, words.text(locale, id + ".name")))
                .toList();
    }

    private static Map<String, List<String>> roles(Module module) {
        Map<String, List<String>> roles = new TreeMap<>();
        module.roles()
                .forEach((role, permissions) -> roles.put(
                        role.name(),
                        permissions.stream().map(Permission::name).sorted().toList()));
        return roles;
    }
}
