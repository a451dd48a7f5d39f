// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryIT {

    @Test
    void isPlayedOnTheEmbeddedDatabaseInABrowser() throws Exception {
        try (Platform platform = new Platform("story-h2", Map.of());
                BrowserPages pages = new BrowserPages()) {
            new Story(platform, pages).play();
        }
    }

    @Test
    void isPlayedOnPostgreSql(@TempDir Path secrets) throws Exception {
        Path password = Files.writeString(secrets.resolve("password"), "postgres");
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Platform platform = new Platform(
                        "story-postgresql",
                        Map.of(
                                "GUILDHALL_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                                "GUILDHALL_DB_USER", "postgres",
                                "GUILDHALL_DB_PASSWORD_FILE", password.toString()));
                StoryPages pages = new StoryPages()) {
            new Story(platform, pages).play();
        }
    }
}
