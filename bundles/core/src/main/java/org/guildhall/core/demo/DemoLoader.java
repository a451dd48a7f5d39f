// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
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
 * starts. The platform is ready only then. A module that is installed later starts switched off, as everywhere.
 */
@Component(service = HealthCheck.class, configurationPid = "org.guildhall.core")
public class DemoLoader implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int ACCOUNTS = 10;
    private static final Set<Integer> NEEDED = Set.of(DemoRegions.ORDER, ACCOUNTS);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What this bundle can be told. */
    public @interface Config {
        /** Whether to load the demonstration. */
        boolean demo() default false;
    }

    private final DemoService demo;
    private final DemoParts parts;
    private volatile boolean stopped;
    private volatile Optional<HealthProblem> problem = Optional.empty();

    /** @param bootFinished is there once Karaf has started everything it starts by itself */
    @Activate
    public DemoLoader(
            Config config,
            @Reference DemoService demo,
            @Reference DemoParts parts,
            @Reference BootFinished bootFinished) {
        this.demo = demo;
        this.parts = parts;
        if (config.demo()) {
            problem = Optional.of(HealthProblem.of("core.health.demo-loading"));
            Thread loader = new Thread(this::run, "guildhall-demo");
            loader.setDaemon(true);
            loader.start();
        }
    }

    /** Never interrupts the loader: an embedded database closes its file when a thread is interrupted within it. */
    @Deactivate
    void stop() {
        stopped = true;
        parts.wake();
    }

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public Optional<HealthProblem> problem() {
        // whoever mended the cause and loaded it by hand need not start the platform again
        return problem.filter(reason -> !demo.isComplete());
    }

    private void run() {
        try {
            boolean there = parts.await(now -> stopped || orders(now).containsAll(NEEDED), PATIENCE)
                    .isPresent();
            if (!there) {
                fail(HealthProblem.of("core.health.demo-waited", PATIENCE.toSeconds()), null);
            } else if (!stopped) {
                demo.start();
                problem = Optional.empty();
                parts.wake();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(HealthProblem.of("core.health.demo-failed"), e);
        }
    }

    private void fail(HealthProblem reason, Exception cause) {
        problem = Optional.of(reason);
        LOG.error("No demonstration: {}. Mend the cause, then run guildhall:demo-load", reason.key(), cause);
    }

    private static Set<Integer> orders(List<DemoData> parts) {
        return parts.stream().map(DemoData::order).collect(Collectors.toSet());
    }
}
