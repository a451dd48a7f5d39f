// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.guildhall.api.health.Health;
import org.guildhall.api.module.Module;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.Node;
import org.guildhall.registry.desired.NodeModule;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.registry.update.ThisNode;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all nodes every few seconds, and when a module comes or goes, that this one lives, whether it is ready, and what it runs. */
@Component(
        service = {},
        immediate = true)
public class NodeReport {

    private static final Logger LOG = LoggerFactory.getLogger(NodeReport.class);
    private static final int SECONDS_BETWEEN = 3;
    private static final int MILLIS_TO_SETTLE = 500;
    private static final Period FORGOTTEN = Period.ofDays(7);

    private final UnitOfWork work;
    private final NodeRepository nodes;
    private final NodeModules modules;
    private final ThisNode self;
    private final Health health;
    private final Clock clock;
    private final String version;
    private final Instant startedAt;
    // modules that go when this one has stopped are nobody's news
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, task -> new Thread(task, "guildhall-node-report"), new ThreadPoolExecutor.DiscardPolicy());
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

    /** None is made by being looked at: one may wait for what this one is a part of. */
    @Reference(service = Module.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(ServiceReference<Module> module) {
        tellSoon();
    }

    void removeModule(ServiceReference<Module> module) {
        tellSoon();
    }

    /** Somebody may be looking on. */
    private void tellSoon() {
        thread.schedule(this::tell, MILLIS_TO_SETTLE, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }

    /** If the database is away, it is said later; thrown on, anything would end the telling for good. */
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
        } catch (Error e) {
            LOG.error("What this node runs could not be told; it is told later", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
