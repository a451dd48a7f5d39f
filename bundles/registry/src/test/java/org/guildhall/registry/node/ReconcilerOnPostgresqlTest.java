// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.io.IOException;
import java.time.Duration;
import org.guildhall.registry.Databases;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A node that sleeps for an hour is woken. */
class ReconcilerOnPostgresqlTest extends ReconcilerContract {

    private static Databases databases;

    @BeforeAll
    static void start() {
        databases = new Databases();
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    @Override
    TestJpa database() {
        return TestJpa.open("registry", databases.empty());
    }

    @Override
    Duration poll() {
        return Duration.ofHours(1);
    }
}
