// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsyncGuestTest {

    private final Gate gate = new Gate();
    private final FakeAnswer answer = new FakeAnswer();
    private final List<String> events = new ArrayList<>();
    private AsyncListener listener;

    @BeforeEach
    void stay() {
        gate.open();
        AsyncContext context = (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "getResponse" -> {
                            return answer.response();
                        }
                        case "addListener" -> listener = (AsyncListener) arguments[0];
                        case "complete" -> events.add("completed");
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
        AsyncGuest.stay(gate, context, () -> events.add("refused"));
    }

    @Test
    void streamIsEndedAtTheSwap() throws IOException {
        answer.response().getOutputStream().flush();
        gate.hold();
        assertThat(events).containsExactly("completed");
    }

    @Test
    void whoWaitsForAnAnswerIsToldToAskAgain() {
        gate.hold();
        assertThat(events).containsExactly("refused", "completed");
    }

    @Test
    void whatHasEndedByItselfIsForgotten() throws IOException {
        listener.onComplete(null);
        gate.hold();
        assertThat(events).isEmpty();
    }
}
