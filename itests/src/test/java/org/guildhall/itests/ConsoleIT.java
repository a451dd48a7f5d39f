// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The console as a script meets it. */
class ConsoleIT {

    @Test
    void refusesWithOneSentenceAndNoStackTraceInTheLog() throws Exception {
        Platform platform = SharedPlatform.get();
        long known = platform.log().count();
        Console.Result refused = platform.console().run("module:show no-such-module");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output().strip()).isEqualTo("没有安装模块“no-such-module”。");
        assertThat(platform.log().skip(known))
                .noneMatch(line -> line.contains("| ERROR |") || line.contains("CommandException"));
    }

    @Test
    void listsTheCommandsOfAScopeWithoutATerminal() throws Exception {
        assertThat(SharedPlatform.get().console().run("help module").output())
                .contains("module:enable", "module:refused");
    }

    @Test
    void explainsACommandWithoutATerminal() throws Exception {
        assertThat(SharedPlatform.get().console().run("module:enable --help").output())
                .contains("Switch a module on", "--dry-run");
    }
}
