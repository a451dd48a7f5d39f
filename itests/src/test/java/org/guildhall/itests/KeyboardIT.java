// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each main path without a mouse. */
class KeyboardIT {

    private static final int YEAR = 2051;

    private Platform platform;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        platform = SharedPlatform.get();
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void findsAMember() throws Exception {
        Page page = browser.open(platform, Browser.DESK);
        Keyboard keyboard = signIn(page, "funing-staff");
        keyboard.reach("#menu a[href='#/core/members']").press("Enter");
        keyboard.reach("input[type=search]").type("陈林");
        assertThat(page.locator(".list-head [role=status]")).containsText("1");
        keyboard.reach(".rows td a").press("Enter");
        assertThat(heading(page)).hasText("陈林");
        keyboard.reach(".page-back").press("Enter");
        assertThat(page.locator("input[type=search]")).hasValue("陈林");
    }

    @Test
    void opensThePhoneMenuAndComesBack() throws Exception {
        Page page = browser.open(platform, Browser.PHONE);
        Keyboard keyboard = signIn(page, "funing-staff");
        keyboard.reach("header.bar > button").press("Enter");
        assertThat(page.locator("dialog #menu")).isVisible();
        keyboard.press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("header.bar > button").first()).isFocused();
        keyboard.press("Enter")
                .reach("dialog a[href='#/essay-contest/editions']")
                .press("Enter");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(heading(page)).hasText("征文管理");
    }

    @Test
    void jumpsToASearchResult() throws Exception {
        Page page = browser.open(platform, Browser.DESK);
        Keyboard keyboard = signIn(page, "funing-staff");
        keyboard.press("/").type("功能模块");
        assertThat(page.locator(".search-found .option").first()).isVisible();
        keyboard.press("Enter");
        assertThat(heading(page)).hasText("功能模块");
    }

    @Test
    void opensAContestAndAnswersTheQuestionBeforeClosingIt() throws Exception {
        Page page = browser.open(platform, Browser.DESK);
        Keyboard keyboard = signIn(page, "funing-staff");
        keyboard.reach("#menu a[href='#/essay-contest/editions']").press("Enter");
        keyboard.reach(".page-actions a[href$='/new']").press("Enter");
        keyboard.reach("input[id$=-year]").press("Control+A").type(String.valueOf(YEAR));
        keyboard.reach("input[id$=-theme]").type("键盘上的征文");
        keyboard.reach("textarea[id$=-categories]").type("劳模工匠").press("Enter").type("敬业奉献");
        keyboard.reach("input[id$=-opensAt]").type("2026-01-01 08:00").press("Enter");
        keyboard.reach("input[id$=-closesAt]").type("2041-01-01 08:00").press("Enter");
        keyboard.reach("form button.main-button").press("Enter");
        assertThat(heading(page)).hasText("键盘上的征文");
        keyboard.reach(".page-actions .dangerous").press("Enter");
        keyboard.reach("dialog button:not(.danger)").press("Enter");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator(".page-actions .dangerous")).isFocused();
    }

    @Test
    void sendsAnEntryFromThePortal() throws Exception {
        platform.as("funing-staff").post(EssayContest.EDITIONS, EssayContest.open(YEAR + 1));
        Page page = browser.open(platform, Browser.PHONE);
        Keyboard keyboard = signIn(page, "funing-member");
        keyboard.reach("main a[href='#/essay-contest/editions']").press("Enter");
        keyboard.reach("main a[href^='#/essay-contest/editions/']").press("Enter");
        keyboard.reach("main a[href$='/submit']").press("Enter");
        keyboard.reach("select[id$=-category]").press("ArrowDown");
        keyboard.reach("[id$=-title]").type("不用鼠标的人");
        keyboard.reach("textarea[id$=-text]").type("键盘也能投稿。");
        keyboard.reach("form .main-button").press("Enter");
        assertThat(page.getByText("不用鼠标的人")).isVisible();
    }

    private Keyboard signIn(Page page, String username) throws Exception {
        page.navigate("/");
        Keyboard keyboard = new Keyboard(page);
        assertThat(page.locator("#username")).isFocused();
        keyboard.type(username)
                .reach("#password")
                .type(platform.password(username))
                .press("Enter");
        assertThat(heading(page)).containsText("您好");
        return keyboard;
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }
}
