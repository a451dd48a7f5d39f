// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.guildhall.api.health.Health;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.Node;
import org.guildhall.registry.desired.NodeModule;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.registry.update.ThisNode;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all nodes every few seconds that this one lives, whether it is ready, and what it runs. */
@Component(
        service = {},
        immediate = true)
public class NodeReport {

    private static final Logger LOG = LoggerFactory.getLogger(NodeReport.class);
    private static final int SECONDS_BETWEEN = 3;
    private static final Period FORGOTTEN = Period.ofDays(7);

    private final UnitOfWork work;
    private final NodeRepository nodes;
    private final NodeModules modules;
    private final ThisNode self;
    private final Health health;
    private final Clock clock;
    private final String version;
    private final Instant startedAt;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-node-report"));
    private List<NodeModule> told = List.of();

    /** Not before all has booted: what is not there yet would be told as not wanted. */
    @Activate
    public NodeReport(
            BundleContext context,
            @Reference BootFinished booted,
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference NodeRepository nodes,
            @Reference NodeModules modules,
            @Reference ThisNode self,
            @Reference Health health,
            @Reference Clock clock) {
        this.work = work;
        this.nodes = nodes;
        this.modules = modules;
        this.self = self;
        this.health = health;
        this.clock = clock;
        this.version = context.getBundle().getVersion().toString();
        this.startedAt = now();
        thread.scheduleWithFixedDelay(this::tell, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }

    /** If the database is away, it is said later. */
    private void tell() {
        try {
            boolean ready = health.vital().isEmpty();
            List<NodeModule> here = modules.list();
            work.housekeep(tx -> {
                Instant now = now();
                boolean known = nodes.see(tx, new Node(self.name(), version, ready, startedAt, now, here));
                if (!known || !here.equals(told)) {
                    nodes.report(tx, self.name(), here);
                }
                nodes.forget(tx, now.minus(FORGOTTEN));
            });
            told = here;
        } catch (RuntimeException e) {
            LOG.debug("What this node runs could not be told; it is told later", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
