// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.IOException;
import org.guildhall.registry.Databases;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PurgeOnPostgresqlTest extends PurgeContract {

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
}
