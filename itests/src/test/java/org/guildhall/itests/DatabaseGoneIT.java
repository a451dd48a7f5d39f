// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.itests.EssayContest.EDITIONS;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.guildhall.itests.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseGoneIT {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final int port;

    @TempDir
    private Path folder;

    DatabaseGoneIT() throws IOException {
        port = Platform.freePort();
    }

    @Test
    void saysSoAndRecoversByItself() throws Exception {
        EmbeddedPostgres database = start();
        Path password = Files.writeString(folder.resolve("password"), "postgres");
        Map<String, String> settings = Map.of(
                "GUILDHALL_MODULES",
                "guildhall-module-essay-contest",
                "GUILDHALL_DB_URL",
                database.getJdbcUrl("postgres", "postgres"),
                "GUILDHALL_DB_USER",
                "postgres",
                "GUILDHALL_DB_PASSWORD_FILE",
                password.toString());
        try (Platform platform = new Platform("database-gone", settings)) {
            platform.start();
            Api staff = platform.as("funing-staff");
            assertThat(staff.get(EDITIONS).status()).isEqualTo(200);

            database.close();
            Limits.await("health tells it", RECOVERY, () -> health(platform).status() == 503);
            assertThat(health(platform).body().path("problems").path("database").asText())
                    .contains("does not answer at jdbc:postgresql:");
            refuses(staff.get(EDITIONS), "\\p{IsHan}");
            refuses(staff.with("Accept-Language", "en").get(EDITIONS), "try again later");
            assertThat(staff.get("/ui/manifest").status()).isEqualTo(503);

            database = start();
            Limits.await(
                    "health is well again", RECOVERY, () -> health(platform).status() == 200);
            assertThat(staff.get(EDITIONS).status()).isEqualTo(200);
        } finally {
            database.close();
        }
    }

    private static Answer health(Platform platform) throws Exception {
        return platform.api().with("Accept-Language", "en").get("/health/ready");
    }

    private static void refuses(Answer answer, String told) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.detail()).containsPattern(told);
    }

    /** On the same port and files each time. */
    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .start();
    }
}
