// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private final SharedLibraries libraries = new SharedLibraries(UiBundles.with("web"));
    private final Map<String, String> headers = new HashMap<>();

    @Test
    void allowsTheImportMapAndNoOtherInlineScript() {
        assertThat(libraries.importMap())
                .isEqualTo("{\"imports\":{\"guildhall\":\"" + libraries.own().base() + "guildhall.js\"}}");
        assertThat(libraries.policy())
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .contains(ContentHash.forPolicy(libraries.importMap()))
                .contains("style-src 'self';", "connect-src 'self';", "form-action 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void setsTheHeadersBeforeAnybodyAnswers() throws Exception {
        new SecurityHeaders(libraries).doFilter(null, response(), (request, response) -> assertThat(headers)
                .containsEntry("Content-Security-Policy", libraries.policy())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin"));
        assertThat(headers).hasSize(4);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    headers.put((String) arguments[0], (String) arguments[1]);
                    return null;
                });
    }
}
