// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node that must have the essay contest, and begins without it. */
class ReadyIT {

    private static final Duration START = Duration.ofSeconds(90);

    private static Platform platform;

    @BeforeAll
    static void launch() throws Exception {
        platform = new Platform("ready", Map.of("GUILDHALL_MANDATORY_MODULES", "essay-contest"));
        platform.launch();
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    @Test
    void worksUnaskedOnlyOnceAllIsThereThatMustBe() throws Exception {
        Limits.await("nothing else is missing", START, () -> vital().equals(Set.of("modules")));
        assertThat(problems().path("modules").asText()).contains("essay-contest");
        assertThat(platform.api().get("/health/live").status()).isEqualTo(200);
        assertThat(platform.api().get("/health/ready").status()).isEqualTo(503);
        assertThat(platform.api()
                        .get("/health/ready")
                        .body()
                        .path("problems")
                        .path("modules")
                        .asText())
                .containsPattern("\\p{IsHan}");
        assertThat(platform.console().run("guildhall:status").output()).contains("modules: ", "essay-contest");
        Api staff = platform.as("funing-staff");
        String job = staff.postText("/api/core/members/import", "text/csv", "姓名\n李秀英")
                .body()
                .path("id")
                .asText();
        // a command takes longer than a node that is ready needs to begin a job
        assertThat(platform.console().run("guildhall:status").status()).isZero();
        Instant before = Instant.now();
        assertThat(job(staff, job).path("state").asText()).isEqualTo("queued");

        platform.deploy(Platform.kar("essay-contest"));

        platform.awaitReady();
        Limits.await(
                "the job is done",
                Limits.SOON,
                () -> job(staff, job).path("state").asText().equals("done"));
        assertThat(Instant.parse(job(staff, job).path("startedAt").asText())).isAfter(before);
        assertThat(platform.console().run("guildhall:status").output()).doesNotContain("essay-contest");
        isMeasured(staff);
    }

    private static void isMeasured(Api staff) throws Exception {
        assertThat(staff.get("/api/essay-contest/editions").status()).isEqualTo(404);
        assertThat(metrics())
                .contains("guildhall_http_requests_seconds_count{module=\"core\",status=\"2xx\"}")
                .contains("guildhall_http_requests_seconds_count{module=\"essay-contest\",status=\"4xx\"} 1")
                .contains("guildhall_connections{kind=\"most\"} 10.0")
                .contains("guildhall_jobs{kind=\"running\"} 0.0")
                .contains("guildhall_events{kind=\"undelivered\"}")
                .contains("guildhall_modules{kind=\"quarantined\"} 0.0")
                .contains("jvm_memory_used_bytes{area=\"heap\"", "jvm_gc_memory_allocated_bytes_total");
    }

    private static String metrics() throws Exception {
        return new String(platform.api().download("/metrics").body(), StandardCharsets.UTF_8);
    }

    /** Without what is told besides: no module is signed here. */
    private static Set<String> vital() throws Exception {
        Set<String> names = new TreeSet<>();
        problems().fieldNames().forEachRemaining(names::add);
        names.remove("signatures");
        return names;
    }

    private static JsonNode problems() throws Exception {
        return platform.api()
                .with("Accept-Language", "en")
                .get("/health/ready")
                .body()
                .path("problems");
    }

    private static JsonNode job(Api staff, String job) throws Exception {
        return staff.get("/api/core/jobs/" + job).body();
    }
}
