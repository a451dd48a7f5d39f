// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Words;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.storage.TableRepository;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Modules as they are deployed, without a framework around them. */
public final class BenchModules {

    public final ModuleService modules;
    final Inventories inventories;
    final List<Bundle> silent = new ArrayList<>();
    final List<ComponentConfigurationDTO> components = new ArrayList<>();
    private final Modules deployed;

    public BenchModules(Modules deployed, UnitOfWork work, TableRepository tables, Words words) {
        this.deployed = deployed;
        inventories = new Inventories(work, tables, words);
        DesiredState desired =
                new DesiredState(work, new DesiredRepository(), new SilentSignals(), new NodeIds(1), Clock.systemUTC());
        modules = new ModuleService(
                deployed, new SilentModules(context()), new ModuleFaults(runtime()), inventories, desired, words);
    }

    public void deploy(Module module, Bundle bundle) {
        deployed.deploy(module, bundle);
    }

    public void remove(Module module) {
        deployed.removeModule(module);
    }

    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> silent.toArray(Bundle[]::new));
    }

    /** Of one component, whose configurations are the test's. */
    private ServiceComponentRuntime runtime() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> List.of(new ComponentDescriptionDTO());
                    case "getComponentConfigurationDTOs" -> List.copyOf(components);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
