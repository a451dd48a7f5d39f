// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A module that comes from an address and leaves nothing behind, on H2. */
class InstallIT {

    private static final String PURGE = "module:uninstall --purge ";
    private static final String ESSAYS = "essay-contest";

    private static Platform platform;
    private static HttpServer server;

    @BeforeAll
    static void start() throws Exception {
        byte[] archive = Files.readAllBytes(Platform.kar(ESSAYS));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/essay.kar", exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.createContext("/cut.kar", exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive, 0, archive.length / 2);
            exchange.close();
        });
        server.start();
        platform = new Platform("install", Map.of());
        platform.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop(0);
        platform.close();
    }

    @Test
    void comesWhenSomebodySaysYesAndGoesWithAllItsDataWhenSomebodySaysItTwice() throws Exception {
        requireRefused("module:install --yes " + address("/cut.kar"), "中断");
        requireRefused("module:install --yes " + address("/nothing.kar"), "没有文件");
        requireRefused("module:install --yes https://169.254.169.254/essay.kar", "内部网络");
        assertThat(requireRefused("module:install " + address("/essay.kar"), "--yes"))
                .contains("essay-contest.edition.manage", "essay_contest_entry", "nobody who is trusted");
        assertThat(platform.data().resolve("staging")).isEmptyDirectory();

        run("module:install --yes " + address("/essay.kar"));
        run("module:enable " + ESSAYS + " 阜宁县总工会");
        Api staff = platform.as("funing-staff");
        staff.post(EssayContest.EDITIONS, EssayContest.open(2026));
        run("module:uninstall " + ESSAYS);
        run("module:install --yes " + address("/essay.kar"));
        assertThat(staff.get(EssayContest.EDITIONS).items()).as("kept").hasSize(1);

        requireRefused(PURGE + ESSAYS, "再输入一次");
        requireRefused(PURGE + "--confirm yes " + ESSAYS, "再输入一次");
        requireRefused(PURGE + "--confirm core core", "平台");
        requireRefused(PURGE + "--confirm nobody nobody", "nobody");
        assertThat(staff.get(EssayContest.EDITIONS).items()).hasSize(1);

        assertThat(run(PURGE + "--confirm " + ESSAYS + " " + ESSAYS)).contains("exports/essay-contest-");
        assertThat(platform.data().resolve("exports")).isDirectoryContaining("glob:**essay-contest-*.zip");
        assertThat(staff.get(EssayContest.EDITIONS).status()).isEqualTo(404);
        run("module:install --yes " + address("/essay.kar"));
        assertThat(run("module:regions " + ESSAYS)).doesNotContain("阜宁");
        run("module:enable " + ESSAYS + " 阜宁县总工会");
        assertThat(staff.get(EssayContest.EDITIONS).items()).isEmpty();
        readsUploadsOnce();
    }

    /** What was taken in counts no more among what the account has uploaded for nobody. */
    private void readsUploadsOnce() throws Exception {
        Api admin = platform.as("platform-admin");
        Path faulty = Platform.kar("faulty");
        Map<String, String> draft = Map.of(
                "file",
                admin.postBytes("/api/core/files?name=faulty.kar", Files.readAllBytes(faulty))
                        .body()
                        .path("id")
                        .asText());
        assertThat(admin.post("/api/registry/offers", draft).status()).isEqualTo(200);
        assertThat(admin.get("/api/core/files/" + draft.get("file")).status()).isEqualTo(200);
        assertThat(admin.post("/api/registry/modules", draft).status()).isEqualTo(200);
        assertThat(admin.get("/api/core/files/" + draft.get("file")).status()).isEqualTo(404);
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String run(String command) throws Exception {
        Console.Result result = platform.console().run(command);
        assertThat(result.status()).as(command + ": " + result.output()).isZero();
        return result.output();
    }

    private static String requireRefused(String command, String reason) throws Exception {
        Console.Result result = platform.console().run(command);
        assertThat(result.status()).as(command + ": " + result.output()).isNotZero();
        assertThat(result.output()).contains(reason);
        return result.output();
    }
}
