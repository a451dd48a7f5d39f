// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is around the pages, used as staff use it: mostly by keyboard. */
class ConsoleShellIT {

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void findsAPageByKeyboardAlone() throws Exception {
        Page page = staff(Browser.DESK);
        page.keyboard().press("/");
        Locator search = page.getByRole(AriaRole.COMBOBOX);
        assertThat(search).isFocused();
        search.pressSequentially("征文");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("征文");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#/essay-contest/.*"));
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void worksBelowTheOwnOrganization() throws Exception {
        Page page = staff(Browser.DESK);
        page.getByRole(AriaRole.BUTTON, named("切换")).click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.COMBOBOX).pressSequentially("射河");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("射河");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, named("切换"))).containsText("射河");
    }

    @Test
    void givesTheFocusBackWhenAWindowCloses() throws Exception {
        Page page = staff(Browser.DESK);
        Locator place = page.getByRole(AriaRole.BUTTON, named("切换"));
        place.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(place).isFocused();
    }

    @Test
    void keepsTheMenuInADrawerOnAPhone() throws Exception {
        Page page = staff(Browser.PHONE);
        page.getByRole(AriaRole.BUTTON, exactly("菜单")).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("会员"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*#/core/members.*"));
    }

    @Test
    void remembersHowTheReaderWantsItToLook() throws Exception {
        Page page = staff(Browser.DESK);
        page.getByRole(AriaRole.BUTTON, named("设置")).click();
        page.getByRole(AriaRole.RADIO, exactly("深色")).check();
        page.getByRole(AriaRole.CHECKBOX, exactly("大字版")).check();
        page.reload();
        Locator document = page.locator("html");
        assertThat(document).hasAttribute("data-theme", "dark");
        assertThat(document).hasAttribute("data-size", "large");
    }

    @Test
    void saysWhatIsMissingBeforeItAsksTheServer() throws Exception {
        Page page = browser.open(SharedPlatform.get(), Browser.DESK);
        page.navigate("/sign-in");
        page.keyboard().press("Enter");
        assertThat(page.getByText("请输入用户名。")).isVisible();
        assertThat(page.getByText("请输入密码。")).isVisible();
        assertThat(page.getByLabel("用户名")).isFocused();
    }

    private Page staff(int[] size) throws Exception {
        return browser.signIn(SharedPlatform.get(), "funing-staff", size);
    }

    private static GetByRoleOptions named(String part) {
        return new GetByRoleOptions().setName(Pattern.compile(part));
    }

    private static GetByRoleOptions exactly(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
