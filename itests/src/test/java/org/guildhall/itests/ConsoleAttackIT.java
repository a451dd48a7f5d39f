// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody can do who got into the console with less than the role of an admin: nothing. None of our accounts gets in
 * like that; Karaf's own users are let in here by a setting of their own, after our sign-in was switched off.
 */
class ConsoleAttackIT {

    private static final String PASSWORD = "let-me-look";
    private static final String USERS =
            "viewer = " + PASSWORD + ",viewer,ssh\n" + "manager = " + PASSWORD + ",manager,viewer,ssh\n";
    private static final String OUR_SIGN_IN = "org.guildhall.security.jaas.GuildhallRealm";
    private static final Pattern REFUSED = Pattern.compile("Command not found|Insufficient credentials");
    private static final Pattern COMMAND = Pattern.compile("^(?:\\e\\[\\d*m)*([a-z-]+:[A-Za-z_-]+)");
    private static final int AT_ONCE = 4;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    private static Platform platform;
    private static Console console;
    private static Path etc;
    private static List<String> commands;

    @TempDir
    private static Path loot;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("attack", Map.of("GUILDHALL_DEPLOY", "none"));
        etc = platform.etc();
        Files.writeString(etc.resolve("users.properties"), USERS, StandardOpenOption.APPEND);
        platform.deploy(Platform.kar("faulty"));
        platform.start();
        console = platform.console();
        commands = console.run("help")
                .output()
                .lines()
                .flatMap(line -> COMMAND.matcher(line).results().map(found -> found.group(1)))
                .toList();
        console.run("scr:disable " + OUR_SIGN_IN);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        platform.close();
    }

    @Test
    void isRefusedEachCommandThatHelpLists() throws Exception {
        assertThat(commands).hasSizeGreaterThan(100).contains("module:list", "shell:exec", "config:install");

        // a sign-in for each, for Karaf hangs up after one; few at once, for it is slow to hash
        ForkJoinPool few = new ForkJoinPool(AT_ONCE);
        try {
            List<String> done = few.submit(() -> commands.parallelStream()
                            .filter(command -> !refused(as("viewer", command)))
                            .toList())
                    .get();
            assertThat(done).isEmpty();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            few.shutdown();
        }
    }

    /** Published attacks on Karaf 4.4.10, and ways around lists of roles that name commands only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "config:install file:LOOT/bait pwned.cfg",
                "config:install file:LOOT/bait ../pwned.cfg",
                "config:property-set --pid ../../pwned key value",
                "config:property-set --pid org.apache.karaf.command.acl.shell exec viewer",
                "feature:requirement-add feature:wrap",
                "feature:repo-add --install file:LOOT/bait",
                "instance:create --opts '; touch LOOT/pwned' x",
                "jdbc:ds-create -u \"jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'LOOT/bait'\" x",
                "jms:create x",
                "jaas:su admin",
                "jaas:sudo -u admin 'module:list'",
                "kar:install file:LOOT/bait",
                "bundle:install file:LOOT/bait",
                "bundle:dynamic-import 0",
                "system:property karaf.secured.command.compulsory.roles viewer",
                "scr:disable org.guildhall.security.guard.AccountActors",
                "ssh:sshd --port 0",
                "cm:getConfiguration org.apache.karaf.command.acl.shell",
                "event:send registry/module/DISABLED",
                "shell:exec touch LOOT/pwned",
                "shell:java -h",
                "shell:new java.io.FileOutputStream LOOT/pwned",
                "shell:source LOOT/bait",
                "shell:cat DATA/secrets/admin-password",
                "shell:alias 'harmless = { shell:exec touch LOOT/pwned }'; harmless",
                "run = { shell:exec touch LOOT/pwned }; run",
                "((([a b] getClass) forName java.lang.Runtime) getRuntime) exec 'touch LOOT/pwned'",
                "[a b] > LOOT/pwned",
                "[a b] >> ETC/system.properties"
            })
    void isRefused(String attack) throws Exception {
        Path bait = loot.resolve("bait");
        Files.writeString(bait, "key = value\n");
        String settings = Files.readString(etc.resolve("system.properties"));

        for (String user : new String[] {"viewer", "manager"}) {
            Console.Result result = as(user, attack);
            assertThat(refused(result))
                    .as(user + " was answered: " + result.output())
                    .isTrue();
        }

        assertThat(loot.resolve("pwned")).doesNotExist();
        for (Path folder : new Path[] {etc, etc.getParent(), etc.getParent().getParent()}) {
            assertThat(folder.resolve("pwned.cfg")).doesNotExist();
        }
        assertThat(Files.readString(etc.resolve("system.properties"))).isEqualTo(settings);
    }

    @Test
    void takesNothingFromTheDeployFolderUnlessToldTo() throws Exception {
        assertThat(platform.data().resolve("deploy")).isDirectoryContaining("glob:**.kar");

        Awaitility.await("time enough to take it in since the platform started")
                .during(LONG_ENOUGH)
                .atMost(LONG_ENOUGH.multipliedBy(2))
                .until(() -> platform.api().get("/api/faulty/openapi.json").status() == 404);
    }

    private static boolean refused(Console.Result result) {
        return result.status() != 0 && REFUSED.matcher(result.output()).find();
    }

    private static Console.Result as(String user, String command) {
        String filled = command.replace("LOOT", loot.toString())
                .replace("ETC", etc.toString())
                .replace("DATA", platform.data().toString());
        return console.runAs(user, PASSWORD, filled);
    }
}
