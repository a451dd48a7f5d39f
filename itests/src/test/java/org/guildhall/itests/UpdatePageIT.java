// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin replaces a module by another version on its page, and goes back again. */
class UpdatePageIT {

    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(20_000);

    @TempDir
    private Path folder;

    @Test
    void showsEachStepAndGoesBack() throws Exception {
        try (Platform platform =
                        new Platform("update-page", Map.of("GUILDHALL_MODULES", "guildhall-module-essay-contest"));
                Browser browser = startedWith(platform)) {
            Page page = browser.reader(platform, "platform-admin", "zh-CN");
            page.navigate("/console/#/registry/modules/essay-contest");
            page.locator("#update-file").setInputFiles(ModuleVersion.of("0.2.0").in(folder));
            button(page, "更新模块").click();
            assertThat(page.getByText("0.1.0 → 0.2.0 已完成")).isVisible(IN_TIME);
            button(page, "退回 0.1.0").click();
            assertThat(page.getByText("0.2.0 → 0.1.0 已完成")).isVisible(IN_TIME);
        }
    }

    private static Browser startedWith(Platform platform) throws Exception {
        platform.start();
        return new Browser();
    }

    private static Locator button(Page page, String text) {
        return page.locator("button").filter(new Locator.FilterOptions().setHasText(text));
    }
}
