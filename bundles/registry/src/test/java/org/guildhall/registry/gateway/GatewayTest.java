// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.guildhall.registry.KeysAsWords;
import org.guildhall.registry.isolation.FakeRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private final FakeRequests requests = new FakeRequests();
    private final Gates gates = new Gates(Duration.ofMillis(20), 3);
    private final Bypass bypass = new Bypass();
    private final Gateway gateway =
            new Gateway(gates, bypass, requests.quarantine(), requests.watch(), new KeysAsWords());
    private final List<String> passed = new ArrayList<>();
    private final FakeAnswer answer = new FakeAnswer();

    @BeforeEach
    void deploy() {
        gates.add("essay-contest");
        gates.add("library");
        gates.open(Set.of());
    }

    @AfterEach
    void end() {
        requests.close();
    }

    @Test
    void refusesInWordsWhenWaitingWasInVain() throws Exception {
        try (Hold hold = gates.hold("essay-contest")) {
            ask("/api/essay-contest/editions", Map.of("Accept-Language", "en"));
        }
        assertThat(passed).isEmpty();
        requireRefused("busy", "registry.gate.busy@en");
    }

    @Test
    void refusesWhatIsInQuarantine() throws Exception {
        requests.fail("essay-contest");
        ask("/api/essay-contest/editions", Map.of());
        assertThat(passed).isEmpty();
        requireRefused("quarantined", "registry.gate.quarantined@zh");
    }

    @Test
    void letsOthersAndItsOwnProbeThrough() throws Exception {
        try (Hold hold = gates.hold("essay-contest")) {
            ask("/api/library/books", Map.of());
            ask("/console/", Map.of());
            ask("/api/essay-contest/openapi.json", Map.of(Bypass.HEADER, bypass.secret()));
            ask("/api/essay-contest/openapi.json", Map.of(Bypass.HEADER, "guessed"));
        }
        assertThat(passed).containsExactly("/api/library/books", "/console/", "/api/essay-contest/openapi.json");
    }

    @Test
    void menuGoesOnWithoutAModuleThatTakesTooLong() throws Exception {
        try (Hold hold = gates.hold("essay-contest")) {
            ask("/ui/manifest", Map.of());
            assertThat(hold.drain(Duration.ZERO)).isZero();
        }
        assertThat(passed).containsExactly("/ui/manifest");
    }

    @Test
    void whatWasBrokenOffIsToldToBeTooSlowWhateverTheModuleMadeOfIt() throws Exception {
        answer.headers.put("X-Content-Type-Options", "nosniff");
        ask("/api/library/books", Map.of(), (request, response) -> {
            HttpServletResponse answering = (HttpServletResponse) response;
            answering.setHeader("ETag", "7");
            awaitInterruption();
            answering.setStatus(500);
            answering.getOutputStream().print("an internal error");
            answering.getWriter().println("an internal error");
            answering.flushBuffer();
            answering.getOutputStream().close();
        });
        requireRefused("too-slow", "registry.gate.too-slow@zh");
        assertThat(answer.headers)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .doesNotContainKey("ETag");
    }

    @Test
    void whatWasBrokenOffByAnExceptionIsToldToBeTooSlow() throws Exception {
        ask("/api/library/books", Map.of(), (request, response) -> {
            awaitInterruption();
            throw new ServletException("interrupted");
        });
        requireRefused("too-slow", "registry.gate.too-slow@zh");
    }

    @Test
    void whatIsInTimeIsAnsweredByTheModule() throws Exception {
        ask("/api/library/books", Map.of(), (request, response) -> {
            response.getWriter().print("two ");
            response.getWriter().flush();
            response.getOutputStream().print("books");
        });
        assertThat(answer.text()).isEqualTo("two books");
        assertThat(answer.status).isEqualTo(200);
    }

    private void requireRefused(String type, String detail) {
        assertThat(answer.status).isEqualTo(503);
        assertThat(answer.headers)
                .containsEntry("Retry-After", "5")
                .containsEntry("Content-Type", "application/problem+json");
        assertThat(answer.text())
                .startsWith("{\"type\":\"urn:guildhall:problem:" + type + "\"")
                .contains("\"status\":503", detail);
    }

    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(String path, Map<String, String> headers) throws IOException, ServletException {
        ask(path, headers, (request, response) -> passed.add(path));
    }

    private void ask(String path, Map<String, String> headers, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path.replace("-", "%2D");
                    case "getServletPath" -> "";
                    case "getPathInfo" -> path;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getLocale" -> Locale.ENGLISH;
                    case "isAsyncStarted" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        gateway.doFilter(request, answer.response(), chain);
    }
}
