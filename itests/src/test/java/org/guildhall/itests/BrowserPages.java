// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

/** The story's pages in a real browser: the staff's stays open all the time and is never loaded again. */
final class BrowserPages extends StoryPages {

    /** What is switched must be seen in that time. */
    private static final double AT_ONCE_MILLIS = 1000;

    private static final String NEVER_RELOADED = "guildhallNeverReloaded";

    private final Browser browser = new Browser();
    private Page staff;

    @Override
    void staffLooksAtTheConsole(Platform platform) throws Exception {
        staff = browser.signIn(platform, "funing-staff", Browser.DESK);
        staff.evaluate("name => { window[name] = true }", NEVER_RELOADED);
        assertThat(menuEntry()).hasCount(0);
    }

    @Override
    void staffSeesTheMenu() {
        assertThat(menuEntry()).isVisible(new IsVisibleOptions().setTimeout(AT_ONCE_MILLIS));
        menuEntry().click();
        assertThat(staff.getByText("还没有发布过征文。")).isVisible();
        requireNeverReloaded();
    }

    @Override
    void staffSeesNoMenu() {
        assertThat(menuEntry()).hasCount(0, new HasCountOptions().setTimeout(AT_ONCE_MILLIS));
        assertThat(staff.getByText("此页面当前不可用")).isVisible();
        requireNeverReloaded();
    }

    @Override
    void memberSubmits(Platform platform, String edition, String title, String text) throws Exception {
        Page phone = browser.signIn(platform, "funing-member", Browser.PHONE);
        phone.locator("a[href='#/essay-contest/editions']").click();
        phone.locator(".row-name").getByText(EssayContest.THEME).click();
        phone.getByText("我要投稿").click();
        phone.getByLabel("类别").selectOption(EssayContest.CATEGORIES.get(2));
        phone.getByLabel("标题").fill(title);
        phone.getByLabel("正文").fill(text);
        phone.getByText("提交稿件").click();
        assertThat(phone.getByText("投稿成功，感谢参与！")).isVisible();
        assertThat(phone.getByText(title)).isVisible();
        phone.context().close();
    }

    @Override
    public void close() {
        browser.close();
    }

    private Locator menuEntry() {
        return staff.locator("#menu a[href='#/essay-contest/editions']");
    }

    private void requireNeverReloaded() {
        if (!Boolean.TRUE.equals(staff.evaluate("name => window[name] === true", NEVER_RELOADED))) {
            throw new AssertionError("the page was loaded again");
        }
    }
}
