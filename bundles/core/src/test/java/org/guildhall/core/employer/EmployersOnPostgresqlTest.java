// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.io.IOException;
import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class EmployersOnPostgresqlTest extends CoverageUndoContract {

    private static TestDatabases server;

    @BeforeAll
    static void start() throws IOException {
        server = new TestDatabases();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        return server.postgresql();
    }
}
