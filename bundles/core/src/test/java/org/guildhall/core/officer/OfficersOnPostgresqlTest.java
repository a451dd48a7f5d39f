// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.io.IOException;
import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OfficersOnPostgresqlTest extends PastOfficersContract {

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
