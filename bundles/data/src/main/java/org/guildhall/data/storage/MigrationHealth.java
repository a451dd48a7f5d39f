// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Whether the tables of the platform's own parts are up to date. Apart from the one who migrates, so that whoever asks for the
 * health starts nothing. Thread-safe.
 */
@Component(service = {MigrationHealth.class, HealthCheck.class})
public class MigrationHealth implements HealthCheck {

    private final Map<String, Optional<HealthProblem>> units = new ConcurrentHashMap<>();

    @Activate
    public MigrationHealth() {
        // nothing to bring
    }

    void migrated(String unit) {
        units.put(unit, Optional.empty());
    }

    void failed(String unit, RuntimeException cause) {
        HealthProblem problem =
                HealthProblem.of("guildhall.health.migration-failed", unit, String.valueOf(cause.getMessage()));
        units.put(unit, Optional.of(problem));
    }

    void gone(String unit) {
        units.remove(unit);
    }

    @Override
    public String name() {
        return "migrations";
    }

    /** A module's failure is its own: the platform goes on without it. */
    @Override
    public Optional<HealthProblem> problem() {
        return Module.PLATFORM.stream()
                .sorted()
                .flatMap(unit -> units.getOrDefault(unit, missing(unit)).stream())
                .findFirst();
    }

    private static Optional<HealthProblem> missing(String unit) {
        return Optional.of(HealthProblem.of("guildhall.health.migration-missing", unit));
    }
}
