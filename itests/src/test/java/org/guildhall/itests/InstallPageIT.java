// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin looks at an archive on the page before it is let in. */
class InstallPageIT {

    private static final String ESSAYS = "essay-contest";
    private static final String INSTALL = "/console/#/registry/install";
    private static final ContainsTextOptions IN_TIME = new ContainsTextOptions().setTimeout(30_000);

    private static Platform platform;
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("install-page", Map.of("GUILDHALL_MODULES", ""));
        platform.start();
        browser = new Browser();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        platform.close();
    }

    @Test
    void installsOnceSheHasSeenWhatItAsksFor() throws Exception {
        Page page = browser.reader(platform, "platform-admin", "zh-CN");
        page.navigate("/console/#/registry/modules");
        page.locator("a[href='#/registry/install']").click();
        page.locator("#archive").setInputFiles(Platform.kar(ESSAYS));
        assertThat(fact(page, "确认之后")).containsText("新安装到全部节点");
        assertThat(fact(page, "签名者")).containsText("没有本平台信任的签名");
        assertThat(fact(page, "声明的权限")).containsText("投稿 essay-contest.entry.submit");
        assertThat(fact(page, "数据表")).containsText("essay_contest_entry");
        assertThat(modules()).doesNotContain(ESSAYS);

        page.locator("form .main-button").click();
        assertThat(page.locator("tbody")).containsText("运行正常", IN_TIME);
        assertThat(page.locator("tbody")).containsText("0.1.0");
        assertThat(modules()).contains(ESSAYS);

        update(page);
    }

    /** The same page takes a version newer than the one that runs. */
    private void update(Page page) throws Exception {
        page.reload();
        page.locator("#archive").setInputFiles(ModuleVersion.of("0.2.0").in(folder));
        assertThat(fact(page, "确认之后")).containsText("替换正在运行的 0.1.0 版");
        page.locator("form .main-button").click();
        assertThat(page.locator("details")).containsText("0.1.0 → 0.2.0 已完成", IN_TIME);
        assertThat(page.locator("tbody")).containsText("0.2.0", IN_TIME);
    }

    @Test
    void saysWhyATamperedArchiveIsRefusedAndKeepsNothingOfIt() throws Exception {
        byte[] content = Files.readAllBytes(Platform.kar("faulty"));
        content[content.length / 2] ^= 1;
        List<String> before = modules();
        Page page = browser.reader(platform, "platform-admin", "zh-CN");
        page.navigate(INSTALL);
        page.locator("#archive").setInputFiles(Files.write(folder.resolve("faulty.kar"), content));
        assertThat(page.locator("[role=alert]")).containsText("faulty.kar 不能安装");
        assertThat(page.locator("[role=alert]")).containsText("未接收 faulty.kar");
        assertThat(page.locator("form .main-button")).hasCount(0);
        assertThat(modules()).isEqualTo(before);
        assertThat(platform.data().resolve("staging")).isEmptyDirectory();
    }

    @Test
    void isToldOnEachOfThesePagesThatUnsignedModulesAreTakenIn() throws Exception {
        Page admin = browser.reader(platform, "platform-admin", "zh-CN");
        for (String address : List.of("modules", "modules/core", "nodes", "install")) {
            admin.navigate("/console/#/registry/" + address);
            assertThat(admin.locator(".alarm")).containsText("本节点接收没有签名的功能模块", IN_TIME);
            admin.navigate("about:blank");
        }
        Page staff = browser.reader(platform, "funing-staff", "zh-CN");
        staff.navigate("/console/#/registry/modules");
        assertThat(staff.locator("h1")).isVisible();
        assertThat(staff.locator("main .skeleton")).hasCount(0);
        assertThat(staff.locator(".alarm")).hasCount(0);
    }

    @Test
    void isToldWhenNobodyCanSayWhetherTheyAre() throws Exception {
        Page page = browser.reader(platform, "platform-admin", "zh-CN");
        page.route("**/api/registry/signatures", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        page.navigate(INSTALL);
        assertThat(page.locator("main .note[role=alert] button")).isVisible();
    }

    private static Locator fact(Page page, String name) {
        return page.locator(".facts > div").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static List<String> modules() throws Exception {
        return platform.as("platform-admin").get("/api/registry/modules").items().stream()
                .map(module -> module.path("id").asText())
                .toList();
    }
}
