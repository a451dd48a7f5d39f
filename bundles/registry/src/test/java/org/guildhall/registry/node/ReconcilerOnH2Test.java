// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Duration;
import org.guildhall.testing.TestJpa;

/** Nobody wakes a node: it looks by itself. */
class ReconcilerOnH2Test extends ReconcilerContract {

    @Override
    TestJpa database() {
        return TestJpa.open("registry");
    }

    @Override
    Duration poll() {
        return Duration.ofMillis(50);
    }
}
