// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.time.Duration;
import java.util.List;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.Node;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.registry.exchange.Waiting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether any node still runs a module, by what the nodes say of themselves; also one that was not heard of for long. */
@Component(service = StoppedEverywhere.class)
public class StoppedEverywhere {

    /** Several times what a node takes to stop one and to say so. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final UnitOfWork work;
    private final NodeRepository nodes;
    private final Duration patience;

    @Activate
    public StoppedEverywhere(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work, @Reference NodeRepository nodes) {
        this(work, nodes, PATIENCE);
    }

    StoppedEverywhere(UnitOfWork work, NodeRepository nodes, Duration patience) {
        this.work = work;
        this.nodes = nodes;
        this.patience = patience;
    }

    /** @throws ConflictException if after a while some node still has it */
    void await(String module) {
        if (!Waiting.until(() -> having(module).isEmpty(), PAUSE, patience)) {
            throw new ConflictException("registry.purge.still-there", module, String.join(", ", having(module)));
        }
    }

    private List<String> having(String module) {
        return work.read(nodes::list).stream()
                .filter(node ->
                        node.modules().stream().anyMatch(each -> each.module().equals(module)))
                .map(Node::name)
                .toList();
    }
}
