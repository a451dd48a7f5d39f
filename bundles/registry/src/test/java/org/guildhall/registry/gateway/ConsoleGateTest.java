// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
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
        gates.add("library");
        gates.open(Set.of());
    }

    @Test
    void lineIsInsideItsModuleUntilItEnds() {
        console.beforeExecute(session, LINE);
        try (Hold hold = gates.hold("essay-contest")) {
            assertThat(inside(hold)).isEqualTo(1);
            console.afterExecute(session, LINE, RESULT);
            assertThat(inside(hold)).isZero();
        }
    }

    @Test
    void lineIsInsideOfAllModulesThatItNames() {
        String line = "library:book-list | grep (essay-contest:edition-list)";
        console.beforeExecute(session, line);
        try (Hold essays = gates.hold("essay-contest");
                Hold library = gates.hold("library")) {
            assertThat(inside(essays) + inside(library)).isEqualTo(2);
            console.afterExecute(session, line, RESULT);
            assertThat(inside(essays) + inside(library)).isZero();
        }
    }

    @Test
    void lineThatFailsHasLeft() {
        console.beforeExecute(session, LINE);
        console.afterExecute(session, LINE, new IllegalStateException());
        try (Hold hold = gates.hold("essay-contest")) {
            assertThat(inside(hold)).isZero();
        }
    }

    @Test
    void linesWithinALineEnterOnce() {
        console.beforeExecute(session, LINE);
        console.beforeExecute(session, LINE);
        try (Hold hold = gates.hold("essay-contest")) {
            assertThat(inside(hold)).isEqualTo(1);
            console.afterExecute(session, LINE, RESULT);
            assertThat(inside(hold)).isEqualTo(1);
            console.afterExecute(session, LINE, RESULT);
            assertThat(inside(hold)).isZero();
        }
    }

    @Test
    void otherLinesGoOnWhileAModuleIsSwapped() {
        try (Hold hold = gates.hold("essay-contest")) {
            console.beforeExecute(session, "module:list essay-contest");
            assertThat(inside(hold)).isZero();
            console.afterExecute(session, "module:list essay-contest", RESULT);
        }
    }

    @Test
    void lineThatWaitedInVainCountsNowhere() {
        try (Hold hold = gates.hold("essay-contest")) {
            console.beforeExecute(session, LINE);
            assertThat(inside(hold)).isZero();
            console.afterExecute(session, LINE, RESULT);
        }
    }

    private static int inside(Hold hold) {
        return hold.drain(Duration.ZERO);
    }
}
