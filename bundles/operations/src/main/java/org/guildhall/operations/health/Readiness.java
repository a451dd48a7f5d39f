// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.guildhall.api.health.Health;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.health.Ready;
import org.guildhall.operations.Services;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all checks; says {@link Ready} when none of the vital ones objects for the first time. */
@Component(
        service = {Health.class, Readiness.class},
        immediate = true)
public class Readiness implements Health {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final int MILLISECONDS_BETWEEN = 250;

    /** The checks that must be there themselves: one that did not start can object to nothing. */
    private static final Set<String> NEEDED = Set.of(
            "api",
            "clock",
            "database",
            "desired-state",
            "disk",
            "migrations",
            "module-start",
            "modules",
            "secrets",
            "start-up");

    private final BundleContext context;
    private final Supplier<List<HealthCheck>> checks;
    private final Runnable release;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-readiness"));
    private ServiceRegistration<Ready> ready;
    private volatile boolean stopping;

    @Activate
    public Readiness(BundleContext context) {
        this(context, new Services<>(context, HealthCheck.class));
    }

    private Readiness(BundleContext context, Services<HealthCheck> services) {
        this(context, services, services::close);
    }

    /** With just these checks, as in tests. */
    Readiness(BundleContext context, Supplier<List<HealthCheck>> checks, Runnable release) {
        this.context = context;
        this.checks = checks;
        this.release = release;
        watch.scheduleWithFixedDelay(this::look, MILLISECONDS_BETWEEN, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        stop();
        release.run();
    }

    /** From now on the node is not ready any more, and what works without being asked ends at its next step. */
    public void stop() {
        stopping = true;
        watch.shutdown();
        withdraw();
    }

    @Override
    public Map<String, HealthProblem> vital() {
        Map<String, HealthProblem> problems = new LinkedHashMap<>();
        if (stopping) {
            problems.put("stop", HealthProblem.of("guildhall.health.stopping"));
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        List<HealthCheck> here = checks();
        here.forEach(check -> missing.remove(check.name()));
        problems.putAll(problems(here, true));
        missing.forEach(name -> problems.put(name, HealthProblem.of("guildhall.health.not-started")));
        return problems;
    }

    @Override
    public Map<String, HealthProblem> minor() {
        return problems(checks(), false);
    }

    private List<HealthCheck> checks() {
        return checks.get().stream().<HealthCheck>map(AskedCheck::new).toList();
    }

    private static Map<String, HealthProblem> problems(List<HealthCheck> checks, boolean vital) {
        Map<String, HealthProblem> problems = new LinkedHashMap<>();
        checks.stream().filter(check -> check.vital() == vital).forEach(check -> check.problem()
                .ifPresent(problem -> problems.put(check.name(), problem)));
        return problems;
    }

    private void look() {
        try {
            if (vital().isEmpty()) {
                tell();
                watch.shutdown();
            }
        } catch (RuntimeException e) {
            // thrown on, it would end the looking, and nothing would ever be ready
            LOG.warn("Whether the platform is ready could not be told, and is asked again", e);
        }
    }

    private synchronized void tell() {
        if (!stopping) {
            LOG.info("Ready");
            ready = context.registerService(Ready.class, new Ready() {}, null);
        }
    }

    private synchronized void withdraw() {
        if (ready != null) {
            ready.unregister();
            ready = null;
        }
    }
}
