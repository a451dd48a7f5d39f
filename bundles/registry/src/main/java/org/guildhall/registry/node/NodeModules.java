// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.api.module.Module;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.desired.NodeModule;
import org.guildhall.registry.desired.NodeModuleState;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.module.DeployedModule;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.module.ModuleState;
import org.guildhall.registry.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares what this node runs with what all nodes shall run. */
@Component(service = NodeModules.class)
public class NodeModules {

    private final DesiredState state;
    private final ModuleService modules;
    private final Modules working;
    private final Quarantine quarantine;
    private final Follower follower;
    private final Clock clock;
    private volatile Map<String, NodeModule> before = Map.of();

    @Activate
    public NodeModules(
            @Reference DesiredState state,
            @Reference ModuleService modules,
            @Reference Modules working,
            @Reference Quarantine quarantine,
            @Reference Follower follower,
            @Reference Clock clock) {
        this.state = state;
        this.modules = modules;
        this.working = working;
        this.quarantine = quarantine;
        this.follower = follower;
        this.clock = clock;
    }

    /** By their ids, without the parts of the platform and what is rightly absent. */
    List<NodeModule> list() {
        Map<String, DeployedModule> here = modules.all(Locale.ENGLISH).stream()
                .filter(module -> !module.platform())
                .collect(Collectors.toMap(DeployedModule::id, Function.identity(), (one, other) -> one, TreeMap::new));
        List<NodeModule> list = new ArrayList<>();
        for (DesiredModule desired : state.list()) {
            Optional<DeployedModule> found = Optional.ofNullable(here.remove(desired.module()));
            if (desired.wanted() || found.isPresent()) {
                list.add(of(desired.module(), found));
            }
        }
        here.forEach((id, own) -> list.add(of(id, Optional.of(own))));
        List<NodeModule> since = since(list);
        before = since.stream().collect(Collectors.toMap(NodeModule::module, Function.identity()));
        return since;
    }

    private List<NodeModule> since(List<NodeModule> now) {
        Map<String, NodeModule> then = before;
        return now.stream()
                .map(each -> each.after(then.getOrDefault(each.module(), each)))
                .toList();
    }

    private NodeModule of(String module, Optional<DeployedModule> here) {
        Optional<Setback> setback = follower.setback(module);
        Optional<Reason> reason =
                setback.map(Setback::reason).or(() -> quarantine.find(module).map(Reason::of));
        return new NodeModule(
                module,
                here.map(DeployedModule::version),
                working.find(module).map(Module::needs).orElse(Set.of()),
                reason.isPresent() ? NodeModuleState.FAILED : state(here),
                reason.map(Reason::packed),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                setback.map(Setback::attempts).orElse(0),
                setback.map(Setback::nextAttemptAt));
    }

    /** What is wanted, and neither here nor known to have failed, is about to come. */
    private static NodeModuleState state(Optional<DeployedModule> here) {
        ModuleState now = here.map(DeployedModule::state).orElse(ModuleState.STARTING);
        return switch (now) {
            case ACTIVE -> NodeModuleState.ACTIVE;
            case STARTING -> NodeModuleState.STARTING;
            default -> NodeModuleState.FAILED;
        };
    }
}
