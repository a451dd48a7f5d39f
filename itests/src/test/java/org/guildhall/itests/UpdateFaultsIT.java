// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that can not be: each is refused with a reason, and the version that ran runs on. */
class UpdateFaultsIT {

    private static Platform platform;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("update-faults", Map.of("GUILDHALL_MODULES", "guildhall-module-essay-contest"));
        platform.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        platform.close();
    }

    @Test
    void refusesWhatIsNoNewerVersion() throws Exception {
        requireRefused(ModuleVersion.of("0.1.0"), "运行的就是 0.1.0 版");
        requireRefused(ModuleVersion.of("0.0.9"), "请使用命令 module:rollback essay-contest");
    }

    @Test
    void refusesWhatIsNoArchive() throws Exception {
        Path garbage = Files.write(folder.resolve("garbage.kar"), new byte[] {'P', 'K', 3, 4, 42});
        assertThat(update(garbage).output()).contains("文件已损坏，或者不是安装包");
        assertThat(update(folder.resolve("nowhere.kar")).status()).isNotZero();
    }

    @Test
    void refusesABundleWithAnotherModulesName() throws Exception {
        requireRefused(
                ModuleVersion.of("0.2.0").header("Bundle-SymbolicName", "guildhall-module-other"),
                "组件名为“guildhall-module-essay-contest”，模块名为“guildhall-module-other”");
        requireRefused(ModuleVersion.of("0.2.0").header("Guildhall-Id", "core"), "“core”是平台的组成部分");
        requireRefused(
                ModuleVersion.of("0.2.0").header("Guildhall-Id", "unheard-of"),
                "组件名“guildhall-module-essay-contest”已被平台或另一个模块使用");
    }

    @Test
    void refusesAModuleForAnotherVersionOfThePlatform() throws Exception {
        requireRefused(
                ModuleVersion.of("0.2.0").header("Import-Package", "org.guildhall.api;version=\"[99,100)\""),
                "org.guildhall.api（≥ 99.0.0, < 100.0.0）");
    }

    @Test
    void refusesAFeatureThatIsNotAsNewAsItsBundle() throws Exception {
        requireRefused(ModuleVersion.of("0.2.0").inFeature("0.1.0"), "组件是 0.1.0 版，模块是 0.2.0 版，两者必须相同");
        requireRefused(ModuleVersion.of("0.2.0").inFeature("0.3.0"), "组件是 0.3.0 版，模块是 0.2.0 版，两者必须相同");
    }

    @Test
    void refusesToChangeTablesOfOthers() throws Exception {
        requireRefused(
                ModuleVersion.of("0.2.0").migration("V200__more.sql", "alter table core_member add x varchar(9);"),
                "涉及别的模块的表：alter table core_member add x varchar(9)");
    }

    @Test
    void putsTheOldVersionBackAtOnceIfTheNewOneCanNotStart() throws Exception {
        requireRefused(
                ModuleVersion.of("0.2.0").header("Bundle-Activator", "org.guildhall.essaycontest.Nowhere"),
                "新版本 0.2.0 不能启动，已换回原版本。原因：java.lang.ClassNotFoundException: org.guildhall.essaycontest.Nowhere");
        assertThat(platform.console().run("module:doctor").output()).contains("不能启动，已换回原版本");
    }

    @Test
    void namesTheStatementThatWouldHarmTheOldVersion() throws Exception {
        requireRefused(
                ModuleVersion.of("0.2.0")
                        .migration(
                                "V200__less.sql",
                                "create table essay_contest_two (id bigint);\n"
                                        + "alter table essay_contest_entry drop column title;"),
                "alter table essay_contest_entry drop column title");
    }

    @Test
    void migrationThatFailsInTheMiddleLeavesNothing() throws Exception {
        String failing = "create table essay_contest_two (id bigint);\ncreate table essay_contest_entry (id bigint);";
        requireRefused(ModuleVersion.of("0.2.0").migration("V200__more.sql", failing), "already exists");
        requireRefused(
                ModuleVersion.of("0.2.0").migration("V200__more.sql", failing),
                "\"ESSAY_CONTEST_ENTRY\" already exists");
    }

    @Test
    void putsTheOldVersionBackIfTheNewOneNeverAnswers() throws Exception {
        Path silent = ModuleVersion.of("0.2.0")
                .header("Guildhall-Resources", "org.guildhall.essaycontest.NowhereResource")
                .in(folder);
        Api staff = platform.as("funing-staff");
        try (Load load = new Load(staff, 20, EssayContest.EDITIONS, "/api/core/organizations")) {
            CompletableFuture<Console.Result> first = CompletableFuture.supplyAsync(() -> update(silent));
            Limits.await("it has begun", Limits.SOON, () -> running(platform.as("platform-admin")));

            assertThat(platform.console().run("module:update " + silent).output())
                    .contains("“essay-contest”正在从 0.1.0 更新到 0.2.0");
            assertThat(first.join().output()).containsPattern("在 [4-6] 秒内没有应答，已换回原版本");
            assertThat(load.failed()).isEmpty();
        }
        requireUnchanged();
    }

    private static boolean running(Api admin) throws Exception {
        return admin.get("/api/registry/updates").items().stream()
                .anyMatch(update -> update.path("state").asText().equals("RUNNING"));
    }

    private void requireRefused(ModuleVersion version, String reason) throws Exception {
        Console.Result result = update(version.in(folder));
        assertThat(result.output()).contains(reason);
        assertThat(result.status()).isNotZero();
        requireUnchanged();
    }

    private static void requireUnchanged() throws Exception {
        assertThat(platform.console().run("module:list").output()).containsPattern("essay-contest \\|.*\\| 0\\.1\\.0");
        assertThat(platform.as("funing-staff").get(EssayContest.EDITIONS).status())
                .isEqualTo(200);
    }

    private static Console.Result update(Path archive) {
        try {
            return platform.console().run("module:update " + archive);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
