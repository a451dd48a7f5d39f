// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.desired.Node;
import org.guildhall.registry.desired.NodeModule;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.registry.exchange.Reason;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows all nodes, and what each of them runs. */
@Component(service = NodeService.class)
public class NodeService {

    public static final Permission VIEW = Permission.of("registry.node.view");

    /** Several times in a row it has not said that it lives. */
    private static final Duration AWAY = Duration.ofSeconds(15);

    private final UnitOfWork work;
    private final NodeRepository nodes;
    private final DesiredState state;
    private final Words words;
    private final Clock clock;

    @Activate
    public NodeService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference NodeRepository nodes,
            @Reference DesiredState state,
            @Reference Words words,
            @Reference Clock clock) {
        this.work = work;
        this.nodes = nodes;
        this.state = state;
        this.words = words;
        this.clock = clock;
    }

    /** All of them by their names, in the reader's language. */
    public List<NodeView> list(Actor actor, Locale locale) {
        actor.require(VIEW, Organization.NATIONAL);
        Map<String, DesiredModule> desired =
                state.list().stream().collect(Collectors.toMap(DesiredModule::module, Function.identity()));
        Instant now = clock.instant();
        return work.read(nodes::list).stream()
                .map(node -> view(node, desired, now, locale))
                .toList();
    }

    private NodeView view(Node node, Map<String, DesiredModule> desired, Instant now, Locale locale) {
        return new NodeView(
                node.name(),
                node.version(),
                node.ready(),
                node.seenAt().plus(AWAY).isBefore(now),
                node.startedAt(),
                node.seenAt(),
                node.modules().stream()
                        .map(module -> view(module, Optional.ofNullable(desired.get(module.module())), locale))
                        .toList());
    }

    private NodeView.ModuleView view(NodeModule module, Optional<DesiredModule> desired, Locale locale) {
        return new NodeView.ModuleView(
                module.module(),
                words.text(locale, module.module() + ".name"),
                module.version().orElse(null),
                desired.filter(DesiredModule::wanted)
                        .map(wanted -> wanted.version().toString())
                        .orElse(null),
                desired.isEmpty(),
                module.state(),
                module.reason()
                        .map(Reason::unpacked)
                        .map(reason -> words.text(
                                locale, reason.key(), reason.arguments().toArray()))
                        .orElse(null),
                module.since(),
                module.attempts(),
                module.nextAttemptAt().orElse(null));
    }
}
