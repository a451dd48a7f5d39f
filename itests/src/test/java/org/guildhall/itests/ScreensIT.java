// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScreensIT {

    @ParameterizedTest
    @MethodSource("sizes")
    void showsTheSignInPage(int[] size) throws Exception {
        try (Browser browser = new Browser()) {
            Page page = browser.open(SharedPlatform.get(), size);
            page.navigate("/");
            assertThat(page.getByLabel("用户名")).isVisible();
            fitsTheScreen(page);
            browser.shoot(page, "sign-in", size);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void showsTheConsoleToStaff(int[] size) throws Exception {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn(SharedPlatform.get(), "funing-staff", size);
            assertThat(page).hasTitle("工作台 · 工会之家");
            fitsTheScreen(page);
            browser.shoot(page, "console", size);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void showsThePortalToAMember(int[] size) throws Exception {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn(SharedPlatform.get(), "funing-member", size);
            assertThat(page).hasTitle("工会之家");
            assertThat(page.getByText("征文投稿")).isVisible();
            fitsTheScreen(page);
            browser.shoot(page, "portal", size);
        }
    }

    private static void fitsTheScreen(Page page) {
        Object fits = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        if (!Boolean.TRUE.equals(fits)) {
            throw new AssertionError(page.url() + " is wider than the screen");
        }
    }

    private static Stream<int[]> sizes() {
        return Stream.of(Browser.DESK, Browser.PHONE);
    }
}
