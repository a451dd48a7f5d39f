// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.health;

import java.util.Optional;
import java.util.function.Supplier;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;

/** As well as it is told to be. */
final class FakeCheck implements HealthCheck {

    private final String name;
    private final boolean vital;
    private volatile Supplier<Optional<HealthProblem>> problem = Optional::empty;

    FakeCheck(String name, boolean vital) {
        this.name = name;
        this.vital = vital;
    }

    FakeCheck ill(String key) {
        problem = () -> Optional.of(HealthProblem.of(key));
        return this;
    }

    FakeCheck thrown(RuntimeException fault) {
        problem = () -> {
            throw fault;
        };
        return this;
    }

    FakeCheck thrown(Error fault) {
        problem = () -> {
            throw fault;
        };
        return this;
    }

    void recover() {
        problem = Optional::empty;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean vital() {
        return vital;
    }

    @Override
    public Optional<HealthProblem> problem() {
        return problem.get();
    }
}
