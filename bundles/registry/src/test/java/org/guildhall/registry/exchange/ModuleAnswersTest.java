// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.gateway.Bypass;
import org.guildhall.registry.words.BundleWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class ModuleAnswersTest {

    private final Bypass bypass = new Bypass();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private ModuleAnswers answers;
    private volatile int pages = 204;
    private volatile boolean hangs;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/essay-contest/openapi.json", call -> {
            if (hangs) {
                awaitEnd();
            }
            boolean known = bypass.secret().equals(call.getRequestHeaders().getFirst(Bypass.HEADER));
            byte[] document = "{\"info\":{\"version\":\"0.2.0\"}}".getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(known ? 200 : 503, document.length);
            call.getResponseBody().write(document);
            call.close();
        });
        server.createContext("/ui/essay-contest/", call -> {
            call.sendResponseHeaders(pages, -1);
            call.close();
        });
        server.start();
        answers = new ModuleAnswers("http://127.0.0.1:" + server.getAddress().getPort(), bypass);
    }

    @AfterEach
    void stop() {
        slow.countDown();
        server.stop(0);
        threads.shutdown();
    }

    @Test
    void comeFromTheVersionThatIsExpected() {
        assertThat(answers.come(version("0.2.0"))).isTrue();
        assertThat(answers.come(version("0.3.0"))).isFalse();
    }

    @Test
    void comeFromThePagesToo() {
        pages = 404;
        assertThat(answers.come(version("0.2.0"))).isFalse();
    }

    @Test
    void mayStillComeIfTheyDidNotInTime() {
        hangs = true;
        assertThat(answers.come(version("0.2.0"))).isFalse();
        hangs = false;
        assertThat(answers.come(version("0.2.0"))).isTrue();
    }

    @Test
    void mayStillComeFromAServerThatIsNotThereYet() {
        server.stop(0);
        assertThat(answers.come(version("0.2.0"))).isFalse();
    }

    @Test
    void areAskedForAtTheAddressThatIsListenedAt() {
        assertThat(ModuleAnswers.server("0.0.0.0", "80")).isEqualTo("http://127.0.0.1:80");
        assertThat(ModuleAnswers.server("10.1.2.3", "80")).isEqualTo("http://10.1.2.3:80");
        assertThat(ModuleAnswers.server("::1", "80")).isEqualTo("http://[::1]:80");
    }

    private void awaitEnd() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ModuleArchive version(String version) {
        return new ModuleArchive(
                Path.of("essay-contest.kar"),
                "",
                "essay-contest",
                "guildhall-module-essay-contest",
                new Version(version),
                "guildhall-module-essay-contest",
                version,
                "mvn:org.guildhall/guildhall-module-essay-contest/" + version + "/xml/features",
                List.of(),
                List.of(),
                Map.of(),
                new BundleWords("essay-contest", Map.of(), Map.of()),
                true,
                true);
    }
}
