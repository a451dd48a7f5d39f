// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleGateTest {

    private static final String LINE = "essay-contest:edition-list | grep 2026";
    private static final Object RESULT = "done";

    private final Gates gates = new Gates(Duration.ofMillis(20), 3);
    private final ConsoleGate console = new ConsoleGate(gates);
    private final CommandSession session = (CommandSession) Proxy.newProxyInstance(
            CommandSession.class.getClassLoader(),
            new Class<?>[] {CommandSession.class},
            (self, method, arguments) -> switch (method.getName()) {
                case "hashCode" -> 7;
                case "equals" -> self == arguments[0];
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @BeforeEach
    void deploy() {
        gates.add("essay-contest");
    }

    @Test
    void lineIsInsideItsModuleUntilItEnds() {
        console.beforeExecute(session, LINE);
        assertThat(inside()).isEqualTo(1);
        console.afterExecute(session, LINE, RESULT);
        assertThat(inside()).isZero();
    }

    @Test
    void lineThatFailsHasLeft() {
        console.beforeExecute(session, LINE);
        console.afterExecute(session, LINE, new IllegalStateException());
        assertThat(inside()).isZero();
    }

    @Test
    void linesWithinALineEnterOnce() {
        console.beforeExecute(session, LINE);
        console.beforeExecute(session, LINE);
        assertThat(inside()).isEqualTo(1);
        console.afterExecute(session, LINE, RESULT);
        assertThat(inside()).isEqualTo(1);
        console.afterExecute(session, LINE, RESULT);
        assertThat(inside()).isZero();
    }

    @Test
    void otherLinesGoOnWhileAModuleIsSwapped() {
        try (Hold hold = gates.hold("essay-contest")) {
            console.beforeExecute(session, "module:list essay-contest");
            console.afterExecute(session, "module:list essay-contest", RESULT);
        }
        assertThat(inside()).isZero();
    }

    @Test
    void lineThatWaitedInVainCountsNowhere() {
        try (Hold hold = gates.hold("essay-contest")) {
            console.beforeExecute(session, LINE);
            console.afterExecute(session, LINE, RESULT);
        }
        assertThat(inside()).isZero();
    }

    private int inside() {
        try (Hold hold = gates.hold("essay-contest")) {
            return hold.drain(Duration.ZERO);
        }
    }
}
