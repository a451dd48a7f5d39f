// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.signature.TestSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final byte[] CONTENT = {1, 2, 3};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Path copy;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        copy = folder.resolve("a.kar");
        server = HttpServer.create(ANY_PORT, 0);
        server.setExecutor(threads);
        server.createContext("/a.kar", exchange -> send(exchange, 200, CONTENT));
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void fetchesWhatIsThere() {
        fetch("/a.kar", PATIENCE);
        assertThat(copy).hasBinaryContent(CONTENT);
    }

    @Test
    void goesWhereItIsLed() {
        redirect("/old", "a.kar");
        fetch("/old", PATIENCE);
        assertThat(copy).hasBinaryContent(CONTENT);
    }

    @Test
    void doesNotGoToAnotherHostOverHttpNorInCircles() {
        redirect("/elsewhere", "http://localhost:" + server.getAddress().getPort() + "/a.kar");
        requireRefused("/elsewhere", "registry.download.insecure");
        redirect("/inside", "https://192.168.1.1/a.kar");
        requireRefused("/inside", "registry.download.private");
        redirect("/circle", "/circle");
        requireRefused("/circle", "registry.download.redirects");
        server.createContext("/nowhere", exchange -> send(exchange, 302, CONTENT));
        requireRefused("/nowhere", "registry.download.redirects");
    }

    @Test
    void saysWhatTheServerSaid() {
        requireRefused("/unknown", "registry.download.not-found");
        server.createContext("/broken", exchange -> send(exchange, 500, CONTENT));
        requireRefused("/broken", "registry.download.status");
        assertThat(copy).doesNotExist();
    }

    @Test
    void givesUpWhatIsTooLarge() {
        server.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] piece = new byte[1024 * 1024];
                for (long sent = 0; sent <= 2L * ModuleArchive.LIMIT; sent += piece.length) {
                    out.write(piece);
                }
            }
        });
        requireRefused("/large", "registry.download.too-large");
        assertThat(copy.toFile().length()).isLessThanOrEqualTo(ModuleArchive.LIMIT);
    }

    @Test
    void tellsWhatBreaksOff() {
        server.createContext("/cut", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(CONTENT);
            exchange.close();
        });
        requireRefused("/cut", "registry.download.cut-off");
    }

    @Test
    void doesNotWaitForEver() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(CONTENT);
            exchange.getResponseBody().flush();
            await();
        });
        server.createContext("/silent", exchange -> await());
        assertThatThrownBy(() -> fetch("/slow", Duration.ofMillis(300)))
                .extracting("key")
                .isEqualTo("registry.download.slow");
        assertThatThrownBy(() -> fetch("/silent", Duration.ofMillis(300)))
                .extracting("key")
                .isEqualTo("registry.download.slow");
    }

    @Test
    void trustsNobodyWhomNobodyVouchesFor() throws IOException {
        HttpsServer secure = HttpsServer.create(ANY_PORT, 0);
        secure.setHttpsConfigurator(
                new HttpsConfigurator(TestSigner.selfMade("CN=localhost").tls()));
        secure.start();
        try {
            requireRefused(
                    URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/a.kar"),
                    "registry.download.tls");
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        server.stop(0);
        requireRefused("/a.kar", "registry.download.unreachable");
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            send(exchange, 302, CONTENT);
        });
    }

    private void requireRefused(String path, String key) {
        requireRefused(address(path), key);
    }

    private void requireRefused(URI address, String key) {
        assertThatThrownBy(() -> downloads(PATIENCE).fetch(address, copy))
                .isInstanceOf(ConflictException.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private void fetch(String path, Duration patience) {
        downloads(patience).fetch(address(path), copy);
    }

    private static Downloads downloads(Duration patience) {
        return new Downloads(HttpClient.newBuilder(), new DownloadRules(Set.of()), patience);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
