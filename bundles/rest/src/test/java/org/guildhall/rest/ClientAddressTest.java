// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void isWhoeverConnected() {
        assertThat(ClientAddress.of(request("192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of(request("127.0.0.1"))).isEqualTo("127.0.0.1");
    }

    @Test
    void proxyOnThisMachineSaysForWhomItAsks() {
        assertThat(ClientAddress.of(request("127.0.0.1", "192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of(request("0:0:0:0:0:0:0:1", "192.0.2.1"))).isEqualTo("192.0.2.1");
    }

    @Test
    void callersOwnClaimsCountForNothing() {
        assertThat(ClientAddress.of(request("198.51.100.9", "127.0.0.1"))).isEqualTo("198.51.100.9");
        assertThat(ClientAddress.of(request("127.0.0.1", "127.0.0.1, 198.51.100.9")))
                .isEqualTo("198.51.100.9");
        assertThat(ClientAddress.of(request("127.0.0.1", "127.0.0.1", "198.51.100.9")))
                .isEqualTo("198.51.100.9");
    }

    @Test
    void isLocalOnlyWithoutAProxy() {
        assertThat(ClientAddress.isLocal(request("127.0.0.1"))).isTrue();
        assertThat(ClientAddress.isLocal(request("[0:0:0:0:0:0:0:1]"))).isTrue();
        assertThat(ClientAddress.isLocal(request("127.0.0.1", "192.0.2.1"))).isFalse();
        assertThat(ClientAddress.isLocal(request("192.0.2.1", "127.0.0.1"))).isFalse();
    }

    private static HttpServletRequest request(String connected, String... forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getRemoteAddr" -> connected;
                    case "getHeaders" -> Collections.enumeration(List.of(forwarded));
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }
}
