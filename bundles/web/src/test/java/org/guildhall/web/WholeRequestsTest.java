// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeRequestsTest {

    private final List<List<Object>> answered = new ArrayList<>();
    private boolean passed;

    @Test
    void passesOnWhatSaysHowLongItIs() throws Exception {
        send(null);

        assertThat(passed).isTrue();
        assertThat(answered).isEmpty();
    }

    @Test
    void refusesChunksAndHangsUp() throws Exception {
        send("chunked");

        assertThat(passed).isFalse();
        assertThat(answered).containsExactly(List.of("Connection", "close"), List.of(411));
    }

    private void send(String encoding) throws Exception {
        HttpServletRequest request = proxy(HttpServletRequest.class, (self, method, arguments) -> encoding);
        HttpServletResponse response = proxy(HttpServletResponse.class, (self, method, arguments) -> {
            answered.add(Arrays.asList(arguments));
            return null;
        });
        new WholeRequests().doFilter(request, response, (asked, answer) -> passed = true);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
