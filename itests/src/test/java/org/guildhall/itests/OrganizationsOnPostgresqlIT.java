// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class OrganizationsOnPostgresqlIT extends OrganizationsContract {

    @TempDir
    private static Path secrets;

    private static EmbeddedPostgres database;
    private static Platform platform;

    @BeforeAll
    static void start() throws Exception {
        Path password = Files.writeString(secrets.resolve("password"), "postgres");
        database = EmbeddedPostgres.start();
        platform = new Platform(
                "organizations-postgresql",
                Map.of(
                        "GUILDHALL_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                        "GUILDHALL_DB_USER", "postgres",
                        "GUILDHALL_DB_PASSWORD_FILE", password.toString()));
        platform.start();
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
        database.close();
    }

    @Override
    Platform platform() {
        return platform;
    }
}
