// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.DemoData;
import org.guildhall.api.organization.Organization;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demonstration when the platform has started, if it is configured to; parts that start later join in. */
@Component(service = DemoLoader.class, immediate = true, configurationPid = "org.guildhall.core")
public class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int ACCOUNTS = 10;
    private static final Set<Integer> NEEDED = Set.of(DemoRegions.ORDER, ACCOUNTS);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What this bundle can be told. */
    public @interface Config {
        /** Whether to load the demonstration at each start. */
        boolean demo() default false;
    }

    private final DemoService demo;
    private final DemoParts parts;
    private volatile boolean stopped;

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

    private void run() {
        try {
            Optional<List<DemoData>> first =
                    parts.await(now -> stopped || orders(now).containsAll(NEEDED), PATIENCE);
            if (first.isEmpty()) {
                LOG.error(
                        "Demonstration not loaded: regions and accounts did not start within {} s. See what keeps core"
                                + " and security waiting with scr:list, then run guildhall:demo-load",
                        PATIENCE.toSeconds());
                return;
            }
            if (!stopped) {
                load(() -> demo.load(Actor.platform(Organization.NATIONAL)));
            }
            joinLatecomers(first.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void joinLatecomers(List<DemoData> first) throws InterruptedException {
        List<DemoData> known = first;
        while (!stopped) {
            List<DemoData> before = known;
            Optional<List<DemoData>> now = parts.await(list -> stopped || !before.containsAll(list), PATIENCE);
            if (now.isPresent() && !stopped) {
                known = now.get();
                List<DemoData> late =
                        known.stream().filter(part -> !before.contains(part)).toList();
                load(() -> demo.join(late));
            }
        }
    }

    private static void load(Runnable loading) {
        try {
            loading.run();
        } catch (RuntimeException e) {
            LOG.error("Demonstration not loaded completely. Mend the cause, then run guildhall:demo-load", e);
        }
    }

    private static Set<Integer> orders(List<DemoData> parts) {
        return parts.stream().map(DemoData::order).collect(Collectors.toSet());
    }
}
