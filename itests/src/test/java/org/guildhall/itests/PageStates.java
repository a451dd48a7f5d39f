// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What pages show only after somebody did something; found by where it stands, for the words differ by language. */
final class PageStates {

    private static final String HOME = "/console/#/";
    private static final String UNIONS = "/console/#/core/organizations";
    private static final String CONTESTS = "/console/#/essay-contest/editions";

    private static final String INSTALL = "/console/#/registry/install";

    private PageStates() {}

    static List<Stop> beforeSignIn() {
        return List.of(
                new Stop("sign-in", "/sign-in"),
                new Stop("sign-in-ended", "/sign-in?ended&next=/console/"),
                new Stop("sign-in-refused", "/sign-in", click("form .main-button")));
    }

    static List<Stop> ofStaff(String edition) {
        return List.of(
                new Stop("console-settings", HOME, click(".bar .popup:last-of-type > button")),
                new Stop("console-bell", HOME, click(".bar .bell > button")),
                new Stop("console-place", HOME, click(".bar .place")),
                new Stop("console-search", HOME, PageStates::search),
                new Stop("console-shortcuts", HOME, page -> page.keyboard().press("?")),
                new Stop("console-menu", HOME, PageStates::openMenu),
                new Stop("console-nowhere", "/console/#/essay-contest/nothing"),
                new Stop("console-kit", "/console/kit"),
                new Stop("console-list-export", UNIONS, click(".list-head summary")),
                new Stop("console-list-nothing", UNIONS + "?q=没有这样的工会"),
                new Stop("console-list-chosen", CONTESTS, click(".rows tbody .row-choice input >> nth=0")),
                new Stop("console-module", "/console/#/registry/modules/essay-contest"),
                new Stop("console-form-refused", UNIONS + "/new", click("form .main-button")),
                new Stop("console-form-choice", UNIONS + "/new", click("form .el-select >> nth=1")),
                new Stop("console-form-date", CONTESTS + "/new", click("form .el-date-editor input >> nth=0")),
                new Stop("console-action-asks", CONTESTS + "/" + edition, click(".page-head .dangerous")));
    }

    static List<Stop> ofMember(String edition) {
        String entry = "/portal/#/essay-contest/editions/" + edition + "/submit";
        return List.of(
                new Stop("portal-entry", entry),
                new Stop("portal-entry-refused", entry, click("form .main-button")),
                new Stop("portal-nowhere", "/portal/#/essay-contest/nothing"));
    }

    static List<Stop> ofAdmin() throws IOException {
        Path module = Platform.kar("faulty");
        FilePayload damaged = new FilePayload("2026.kar", "application/zip", "none".getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Stop("console-module-nodes", "/console/#/registry/modules/essay-contest"),
                new Stop("console-install-offer", INSTALL, page -> {
                    page.locator("#archive").setInputFiles(module);
                    page.locator(".facts").waitFor();
                }),
                new Stop("console-install-refused", INSTALL, page -> {
                    page.locator("#archive").setInputFiles(damaged);
                    page.locator("[role=alert]").waitFor();
                }));
    }

    private static Consumer<Page> click(String selector) {
        return page -> page.locator(selector).click();
    }

    /** The menu stands beside the page on a desk. */
    private static void openMenu(Page page) {
        if (!page.locator("#menu").isVisible()) {
            page.locator(".bar > button >> nth=0").click();
        }
    }

    private static void search(Page page) {
        Locator button = page.locator("#search-button");
        if (button.isVisible()) {
            button.click();
        }
        page.locator("#search").fill("阜宁");
        page.locator(".search-found .option").first().waitFor();
    }
}
