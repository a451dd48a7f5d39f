// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Module;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The modules that are here now, with the bundles they come from. Thread-safe. */
@Component(service = Modules.class)
public class Modules {

    private final Map<Module, Bundle> deployed = new ConcurrentHashMap<>();

    /** A module and where it comes from. */
    public record Deployed(Module module, Bundle bundle) {

        public String version() {
            return bundle.getVersion().toString();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(Module module, ServiceReference<Module> reference) {
        deploy(module, reference.getBundle());
    }

    void removeModule(Module module) {
        deployed.remove(module);
    }

    void deploy(Module module, Bundle bundle) {
        deployed.put(module, bundle);
    }

    /** The module of that id, if it is deployed. */
    public Optional<Module> find(String id) {
        return deployed.keySet().stream()
                .filter(module -> module.id().equals(id))
                .findFirst();
    }

    /** @throws NotFoundException if it is not deployed */
    public Module get(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** @throws NotFoundException if it is not deployed */
    public Deployed deployed(String id) {
        return list().stream()
                .filter(each -> each.module().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** The ids of the modules that need that one. */
    public List<String> needing(String id) {
        return list().stream()
                .map(Deployed::module)
                .filter(each -> each.needs().contains(id))
                .map(Module::id)
                .toList();
    }

    /** All modules by their ids. */
    public List<Deployed> list() {
        return deployed.entrySet().stream()
                .map(entry -> new Deployed(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(each -> each.module().id()))
                .toList();
    }

    public static NotFoundException unknown(String id) {
        return new NotFoundException("registry.module.unknown", id);
    }
}
