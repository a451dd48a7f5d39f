// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SIGTERM while somebody sends a file, and while a job runs. */
class GracefulStopIT {

    /** The answers to requests that have begun, jobs, and the framework's own stop. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** Many more than are added until the stop. */
    private static final int ROWS = 20_000;

    private static final byte[] CONTENT = "征文通知".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void answersWhatHasBegunAndRefusesWhatIsNew() throws Exception {
        try (Platform platform = new Platform("stop", Map.of())) {
            platform.start();
            String token = token(platform, "funing-staff");
            try (Socket slow =
                    new Socket(InetAddress.getLoopbackAddress(), platform.uri().getPort())) {
                begin(slow, token);
                Limits.await("it is inside", Limits.SOON, () -> metrics(platform)
                        .contains("guildhall_requests{kind=\"running\"} 1.0"));

                platform.terminate();

                Limits.await("not ready any more", Limits.SOON, () -> status(platform, "/health/ready") == 503);
                assertThat(status(platform, "/health/live")).isEqualTo(200);
                Api.Answer refused =
                        platform.api().with("Accept-Language", "en").get("/api/core/members");
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.problem()).isEqualTo("stopping");
                assertThat(refused.detail()).contains("stopping");
                assertThat(platform.isAlive()).isTrue();

                slow.getOutputStream().write(CONTENT, 10, CONTENT.length - 10);
                assertThat(answer(slow)).startsWith("HTTP/1.1 201");
            }
            Limits.await("the process has ended", BOUND, () -> !platform.isAlive());
        }
    }

    @Test
    void goesOnWithAJobFromItsCheckpointAndEndsItOnce() throws Exception {
        try (Platform platform = new Platform("stop-job", Map.of())) {
            platform.start();
            Api staff = platform.as("funing-staff");
            String file =
                    IntStream.range(0, ROWS).mapToObj(row -> "停机" + row).collect(Collectors.joining("\n", "姓名\n", ""));
            String job = "/api/core/jobs/"
                    + staff.postText("/api/core/members/import", "text/csv", file)
                            .body()
                            .path("id")
                            .asText();
            Limits.await(
                    "some rows are in",
                    Limits.SOON,
                    () -> staff.get(job).body().path("accepted").asLong() > 500);
            long before = staff.get(job).body().path("accepted").asLong();

            platform.terminate();
            Limits.await("the process has ended", BOUND, () -> !platform.isAlive());
            platform.launch();

            Limits.await(
                    "it answers", BOUND.multipliedBy(3), () -> staff.get(job).status() == 200);
            long kept = staff.get(job).body().path("accepted").asLong();
            assertThat(kept).isBetween(before, ROWS - 1L);
            platform.awaitReady();
            Limits.await(
                    "it is done",
                    BOUND,
                    () -> staff.get(job).body().path("state").asText().equals("done"));
            assertThat(staff.get(job).body().path("accepted").asLong()).isEqualTo(ROWS);
            assertThat(staff.get("/api/core/members?count=true&limit=1&q=停机")
                            .body()
                            .path("total")
                            .asLong())
                    .isEqualTo(ROWS);
        }
    }

    /** All of the request but the end of its body. */
    private static void begin(Socket socket, String token) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("""
            POST /api/core/files?name=notice.txt HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer %s\r
            Content-Type: application/octet-stream\r
            Content-Length: %d\r
            Connection: close\r
            \r
            """).formatted(token, CONTENT.length).getBytes(StandardCharsets.US_ASCII));
        out.write(CONTENT, 0, 10);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String token(Platform platform, String username) throws Exception {
        Map<String, String> account = Map.of("username", username, "password", platform.password(username));
        return platform.api()
                .post("/api/security/sessions", account)
                .body()
                .path("token")
                .asText();
    }

    private static String metrics(Platform platform) throws Exception {
        return new String(platform.api().download("/metrics").body(), StandardCharsets.UTF_8);
    }

    private static int status(Platform platform, String path) throws Exception {
        return platform.api().get(path).status();
    }
}
