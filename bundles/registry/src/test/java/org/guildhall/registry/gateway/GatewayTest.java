// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.module.Words;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.isolation.RequestWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private final Gates gates = new Gates(Duration.ofMillis(20), 3);
    private final Bypass bypass = new Bypass();
    private final Quarantine quarantine = new Quarantine(new KeysAsWords());
    private final Gateway gateway =
            new Gateway(gates, bypass, quarantine, new RequestWatch(quarantine), new KeysAsWords());
    private final List<String> passed = new ArrayList<>();
    private final Map<String, Object> answered = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @BeforeEach
    void deploy() {
        gates.add("essay-contest");
        gates.add("library");
    }

    @Test
    void refusesInWordsWhenWaitingWasInVain() throws Exception {
        try (Hold hold = gates.hold("essay-contest")) {
            ask("/api/essay-contest/editions", Map.of("Accept-Language", "en"));
        }
        assertThat(passed).isEmpty();
        assertThat(answered)
                .containsEntry("setStatus", 503)
                .containsEntry("Retry-After", 5)
                .containsEntry("setContentType", "application/problem+json");
        assertThat(body.toString(StandardCharsets.UTF_8))
                .contains("\"type\":\"urn:guildhall:problem:busy\"", "\"status\":503", "registry.gate.busy@en");
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

    private void ask(String path, Map<String, String> headers) throws Exception {
        HttpServletRequest request =
                proxy(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getLocale" -> Locale.ENGLISH;
                    case "isAsyncStarted" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        HttpServletResponse response = proxy(HttpServletResponse.class, (self, method, arguments) -> {
            if (method.getName().equals("getOutputStream")) {
                return new Recording();
            }
            String name = arguments.length == 2 ? (String) arguments[0] : method.getName();
            answered.put(name, arguments[arguments.length - 1]);
            return null;
        });
        FilterChain chain = (asked, answer) -> passed.add(path);
        gateway.doFilter(request, response, chain);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Recording extends ServletOutputStream {

        @Override
        public void write(int each) {
            body.write(each);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class KeysAsWords implements Words {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key + "@" + locale.getLanguage();
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return Map.of();
        }
    }
}
