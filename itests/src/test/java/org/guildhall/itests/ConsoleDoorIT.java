// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the platform can be entered, and by whom. */
class ConsoleDoorIT {

    /** What opens a way to run code, a port or a door of its own. */
    private static final Set<String> NOT_TO_BE_HAD =
            Set.of("deployer", "instance", "jdbc", "jms", "jolokia", "management", "obr", "webconsole");

    private static Platform platform;
    private static Console console;

    @BeforeAll
    static void start() throws Exception {
        platform = SharedPlatform.get();
        console = platform.console();
    }

    @Test
    void listensOnItsTwoPortsOfThisMachineAndNowhereElse() throws Exception {
        assertThat(Listening.of(ProcessHandle.of(platform.pid()).orElseThrow()))
                .containsExactlyInAnyOrder("127.0.0.1:" + platform.uri().getPort(), "127.0.0.1:" + platform.sshPort());
    }

    @Test
    void letsInNobodyWhoDoesNotRunThePlatform() throws Exception {
        Set<String> others = Files.readAllLines(platform.data().resolve("demo-accounts.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .filter(name -> !name.equals("platform-admin"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others).contains("auditor", "funing-staff", "funing-member");

        for (String name : others) {
            assertThatThrownBy(() -> console.runAs(name, platform.password(name), "help"))
                    .as(name)
                    .isInstanceOf(SshException.class)
                    .hasMessageContaining("authentication");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "module:list",
                "org:tree",
                "bundle:list",
                "feature:list",
                "config:property-list --pid org.guildhall.core",
                "log:display -n 1",
                "service:list org.guildhall.api.actor.Actors",
                "system:version",
                "echo abc | grep abc",
                "essay-contest:edition-list --organization 阜宁县总工会"
            })
    void letsWhoRunsThePlatformWork(String command) {
        Console.Result result = console.run(command);

        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output()).isNotBlank();
    }

    @Test
    void hasNoFeatureThatOpensAnotherDoor() {
        assertThat(firstWords("feature:list --no-format"))
                .contains("ssh", "guildhall")
                .doesNotContainAnyElementsOf(NOT_TO_BE_HAD);

        Set<String> before = firstWords("bundle:list -t 0 -s --no-format");
        NOT_TO_BE_HAD.forEach(feature -> console.run("feature:install " + feature));

        assertThat(firstWords("bundle:list -t 0 -s --no-format")).isEqualTo(before);
    }

    private static Set<String> firstWords(String command) {
        return console.run(command)
                .output()
                .lines()
                .map(line -> line.strip().split("\\s")[0])
                .collect(Collectors.toSet());
    }
}
