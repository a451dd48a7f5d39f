// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.health.Measure;
import org.guildhall.api.health.Measures;
import org.guildhall.api.module.Module;
import org.guildhall.operations.FakeExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

    private List<Measures> sources = List.of();
    private final Meters meters = new Meters(() -> sources, () -> {});
    private final RequestMeter requests = new RequestMeter(meters);

    @BeforeEach
    void deploy() {
        requests.addModule(new Library());
    }

    @AfterEach
    void stop() {
        meters.stop();
    }

    @Test
    void countsRequestsByModuleAndClassOfStatus() throws Exception {
        ask("/api/library/books", 200);
        ask("/ui/library/books.js", 304);
        ask("/api/library", 404);
        ask("/api/library/books", 204);

        assertThat(count("library", "2xx")).isEqualTo(2);
        assertThat(count("library", "3xx")).isOne();
        assertThat(count("library", "4xx")).isOne();
        assertThat(meters.text())
                .contains("guildhall_http_requests_seconds_bucket{module=\"library\",status=\"2xx\",le=\"0.005\"}");
    }

    @Test
    void strangersMakeNoNewSeries() throws Exception {
        for (String path :
                List.of("/", "/api", "/api/", "/api/choir/songs", "/apis/library", "/libr\"ary", "/ui/%00")) {
            ask(path, 404);
        }

        assertThat(count("none", "4xx")).isEqualTo(7);
        assertThat(meters.text()).doesNotContain("choir");
    }

    @Test
    void countsWhatBrokeAsAFaultOfTheServer() {
        FakeExchange exchange = new FakeExchange("/api/library/books");
        assertThatThrownBy(() -> requests.doFilter(exchange.request(), exchange.response(), (request, response) -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(count("library", "5xx")).isOne();
    }

    @Test
    void doesNotTimeWhatGoesOnAfterItsCall() throws Exception {
        FakeExchange stream = new FakeExchange("/api/library/news").async();
        requests.doFilter(stream.request(), stream.response(), (request, response) -> {});

        assertThat(meters.text()).doesNotContain("guildhall_http_requests");
    }

    @Test
    void countsRefusals() throws Exception {
        ask("/api/library/books", 503);
        ask("/api/library/books", 503);

        assertThat(meters.text()).contains("guildhall_http_refused_total{module=\"library\"} 2.0");
    }

    @Test
    void tellsOfTheProcess() {
        assertThat(meters.text())
                .contains(
                        "jvm_memory_used_bytes{area=\"heap\"", "jvm_threads_live_threads", "jvm_classes_loaded_classes")
                .contains("process_uptime_seconds", "process_files_open_files", "jvm_gc_memory_allocated_bytes_total");
    }

    @Test
    void asksBundlesEachTimeAndForgetsWhatTheyNoLongerTell() {
        sources = List.of(
                () -> List.of(new Measure("jobs", "queued", 3), new Measure("jobs", "running", 1)),
                () -> List.of(new Measure("events", "waiting", 7)));
        assertThat(meters.text())
                .contains("guildhall_jobs{kind=\"queued\"} 3.0", "guildhall_jobs{kind=\"running\"} 1.0")
                .contains("guildhall_events{kind=\"waiting\"} 7.0");

        sources = List.of(() -> List.of(new Measure("jobs", "queued", 2)), () -> {
            throw new IllegalStateException("the database is away");
        });
        assertThat(meters.text())
                .contains("guildhall_jobs{kind=\"queued\"} 2.0")
                .doesNotContain("running\"", "guildhall_events{");
    }

    @Test
    void isThereForThisMachineAndForWhoeverHasTheToken(@TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "secret\nnot this\n");

        assertThat(scrape("", new FakeExchange("/metrics"))).isEqualTo(200);
        assertThat(scrape("", new FakeExchange("/metrics").from("192.0.2.1"))).isEqualTo(404);
        assertThat(scrape("", new FakeExchange("/metrics").header("X-Forwarded-For", "192.0.2.1")))
                .isEqualTo(404);
        assertThat(scrape(token.toString(), stranger("Bearer secret"))).isEqualTo(200);
        assertThat(scrape(token.toString(), stranger("Bearer not this"))).isEqualTo(404);
        assertThat(scrape(token.toString(), stranger("Bearer "))).isEqualTo(404);
        assertThat(scrape(Files.createFile(folder.resolve("empty")).toString(), stranger("Bearer ")))
                .isEqualTo(404);
    }

    private static FakeExchange stranger(String authorization) {
        return new FakeExchange("/metrics").from("192.0.2.1").header("Authorization", authorization);
    }

    private int scrape(String tokenFile, FakeExchange exchange) throws Exception {
        new MetricsServlet(config(tokenFile), meters).doGet(exchange.request(), exchange.response());
        return exchange.status();
    }

    private void ask(String path, int status) throws Exception {
        FakeExchange exchange = new FakeExchange(path);
        requests.doFilter(
                exchange.request(), exchange.response(), (request, response) -> ((HttpServletResponse) response)
                        .setStatus(status));
    }

    private long count(String module, String status) {
        return meters.registry()
                .get("guildhall.http.requests")
                .tags("module", module, "status", status)
                .timer()
                .count();
    }

    private static MetricsServlet.Config config(String tokenFile) {
        return new MetricsServlet.Config() {
            @Override
            public String metrics_token_file() {
                return tokenFile;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return MetricsServlet.Config.class;
            }
        };
    }

    private static final class Library implements Module {
        @Override
        public String id() {
            return "library";
        }

        @Override
        public Map<Role, Set<Permission>> roles() {
            return Map.of();
        }
    }
}
