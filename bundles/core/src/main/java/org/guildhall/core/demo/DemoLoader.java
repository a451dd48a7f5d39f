// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
import org.guildhall.api.health.Health;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.DemoData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the demonstration when the platform starts for the first time, if it is configured to, and completes it at later
 * starts: as soon as nothing else keeps the platform from being ready, so that the modules it starts with have their part in
 * it. The platform is ready only then. A module that is installed later starts switched off, as everywhere.
 */
@Component(service = HealthCheck.class, configurationPid = "org.guildhall.core", immediate = true)
public class DemoLoader implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String NAME = "start-up";
    /** Itself, and the modules that a node must have: they may still be missing when an admin signs in to bring them. */
    private static final Set<String> NOT_AWAITED = Set.of(NAME, "modules");

    private static final int ACCOUNTS = 10;
    private static final Set<Integer> NEEDED = Set.of(DemoRegions.ORDER, ACCOUNTS);
    private static final int MILLISECONDS_BETWEEN = 100;

    /** What this bundle can be told. */
    public @interface Config {
        /** Whether to load the demonstration. */
        boolean demo() default false;
    }

    private final DemoService demo;
    private final DemoParts parts;
    private final Health health;
    private final ScheduledExecutorService loader =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-demo"));
    private volatile Optional<HealthProblem> problem = Optional.empty();

    /** @param bootFinished is there once Karaf has started everything it starts by itself */
    @Activate
    public DemoLoader(
            Config config,
            @Reference DemoService demo,
            @Reference DemoParts parts,
            @Reference Health health,
            @Reference BootFinished bootFinished) {
        this.demo = demo;
        this.parts = parts;
        this.health = health;
        if (config.demo()) {
            problem = Optional.of(HealthProblem.of("core.health.demo-loading"));
            loader.scheduleWithFixedDelay(this::run, 0, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
        }
    }

    /** Never interrupts the loader: an embedded database closes its file when a thread is interrupted within it. */
    @Deactivate
    void stop() {
        loader.shutdown();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<HealthProblem> problem() {
        // whoever mended the cause and loaded it by hand need not start the platform again
        return problem.filter(reason -> !demo.isComplete());
    }

    private Set<Integer> orders() {
        return parts.list().stream().map(DemoData::order).collect(Collectors.toSet());
    }

    private void run() {
        try {
            if (orders().containsAll(NEEDED)
                    && NOT_AWAITED.containsAll(health.vital().keySet())) {
                loader.shutdown();
                demo.start();
                problem = Optional.empty();
            }
        } catch (RuntimeException e) {
            loader.shutdown();
            problem = Optional.of(HealthProblem.of("core.health.demo-failed"));
            LOG.error("No demonstration. Mend the cause, then run guildhall:demo-load", e);
        }
    }
}
