// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.health;

import java.util.Objects;
import java.util.Optional;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A check by whomever. It throws nothing: if the check does, that is its problem, and the others are told, too. */
final class AskedCheck implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AskedCheck.class);

    private final HealthCheck check;

    AskedCheck(HealthCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        try {
            return Objects.requireNonNull(check.name());
        } catch (RuntimeException | Error e) {
            return check.getClass().getName();
        }
    }

    /** One that does not say it is as vital as one that says nothing about it. */
    @Override
    public boolean vital() {
        try {
            return check.vital();
        } catch (RuntimeException | Error e) {
            return true;
        }
    }

    @Override
    public Optional<HealthProblem> problem() {
        try {
            Objects.requireNonNull(check.name());
            check.vital();
            return Objects.requireNonNull(check.problem());
        } catch (RuntimeException | Error e) {
            // asked several times a second
            LOG.debug("{} throws instead of answering", check.getClass().getName(), e);
            return Optional.of(HealthProblem.of("guildhall.health.check-failed", e.toString()));
        }
    }
}
