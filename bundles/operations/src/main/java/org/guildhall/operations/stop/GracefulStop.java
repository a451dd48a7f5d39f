// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.stop;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.guildhall.operations.health.Readiness;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the platform in steps, whoever asked for it (SIGTERM, the console): the node says that it is not ready, jobs end
 * at their next step, requests are refused, those that have begun are answered. The framework tells its own stop to
 * synchronous listeners before it stops any bundle, and waits for them.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.guildhall.operations",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class GracefulStop implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    /** How long the steps may take. */
    public @interface Config {

        /** Seconds from saying not ready to refusing requests: as long as the load balancer takes to see it. */
        int stop_wait() default 0;

        /** Seconds at most in which requests that have begun may end. */
        int stop_drain() default 20;
    }

    private final BundleContext context;
    private final Config config;
    private final Readiness readiness;
    private final Traffic traffic;

    @Activate
    public GracefulStop(
            BundleContext context, Config config, @Reference Readiness readiness, @Reference Traffic traffic) {
        this.context = context;
        this.config = config;
        this.readiness = readiness;
        this.traffic = traffic;
        context.addBundleListener(this);
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STOPPING && bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            try {
                end();
            } catch (InterruptedException e) {
                LOG.warn("Stopping at once");
                Thread.currentThread().interrupt();
            }
        }
    }

    private void end() throws InterruptedException {
        LOG.info("Stopping: not ready any more");
        readiness.stop();
        TimeUnit.SECONDS.sleep(config.stop_wait());
        int left = traffic.close(Duration.ofSeconds(config.stop_drain()));
        if (left == 0) {
            LOG.info("Stopping: all requests are answered");
        } else {
            LOG.warn(
                    "Stopping: {} requests are broken off, for they did not end in {} seconds",
                    left,
                    config.stop_drain());
        }
    }
}
