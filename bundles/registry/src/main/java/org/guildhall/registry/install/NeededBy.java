// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.desired.NodeModule;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.registry.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which modules do not work without another one: those that are here, and those that other nodes have. */
@Component(service = NeededBy.class)
public class NeededBy {

    private final UnitOfWork work;
    private final NodeRepository nodes;
    private final DesiredState state;
    private final Modules modules;

    @Activate
    public NeededBy(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference NodeRepository nodes,
            @Reference DesiredState state,
            @Reference Modules modules) {
        this.work = work;
        this.nodes = nodes;
        this.state = state;
        this.modules = modules;
    }

    /** Their ids. A node that is away comes back with them, unless nobody wants them any more. */
    List<String> of(String module) {
        Set<String> unwanted = state.list().stream()
                .filter(desired -> !desired.wanted())
                .map(DesiredModule::module)
                .collect(Collectors.toSet());
        Stream<String> elsewhere = work.read(nodes::list).stream()
                .flatMap(node -> node.modules().stream())
                .filter(each -> each.needs().contains(module))
                .map(NodeModule::module)
                .filter(each -> !unwanted.contains(each));
        return Stream.concat(modules.needing(module).stream(), elsewhere)
                .distinct()
                .sorted()
                .toList();
    }
}
