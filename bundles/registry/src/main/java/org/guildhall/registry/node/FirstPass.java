// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Duration;
import java.util.Optional;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether this node has looked once, since its start, at what all nodes shall run, and done what it could about it. */
@Component(service = {FirstPass.class, HealthCheck.class})
public class FirstPass implements HealthCheck {

    /** After that the node takes requests all the same: modules that fail slowly keep nobody from the others. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long begun = System.nanoTime();
    private volatile boolean over;

    @Activate
    public FirstPass() {
        // nothing to bring
    }

    void end() {
        over = true;
    }

    @Override
    public String name() {
        return "desired-state";
    }

    @Override
    public boolean vital() {
        return System.nanoTime() - begun < PATIENCE.toNanos();
    }

    @Override
    public Optional<HealthProblem> problem() {
        return over ? Optional.empty() : Optional.of(HealthProblem.of("registry.health.first-pass"));
    }
}
