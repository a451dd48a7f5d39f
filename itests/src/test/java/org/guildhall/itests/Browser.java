// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium; whatever a page complains about fails the test that closes it. */
final class Browser implements AutoCloseable {

    static final int[] DESK = {1280, 800};
    static final int[] PHONE = {390, 844};

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Executables.find("chromium", "chromium-browser", "google-chrome"))
                    .setArgs(List.of("--no-sandbox")));
    private final List<String> complaints = new ArrayList<>();

    /** A window of its own, with cookies of its own, of a Chinese reader. */
    Page open(Platform platform, int[] size) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(platform.uri().toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(size[0], size[1]));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /**
     * A window of somebody who reads in that language and is signed in, unless nobody is named; what is wrong with its pages
     * is noted by whoever opened it.
     */
    Page reader(Platform platform, String username, String language) throws Exception {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(platform.uri().toString())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE));
        if (!username.isEmpty()) {
            Map<String, String> account = Map.of("username", username, "password", platform.password(username));
            context.request()
                    .post("/api/security/sessions", RequestOptions.create().setData(account));
        }
        return context.newPage();
    }

    /** Signs in by the form and waits for the face that the server sends this account to. */
    Page signIn(Platform platform, String username, int[] size) throws Exception {
        Page page = signIn(platform, username, platform.password(username), size);
        page.locator("h1")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("您好"))
                .waitFor();
        return page;
    }

    /** Signs in by the form, and waits for nothing. */
    Page signIn(Platform platform, String username, String password, int[] size) {
        Page page = open(platform, size);
        page.navigate("/sign-in");
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.locator("form button").click();
        return page;
    }

    @Override
    public void close() {
        playwright.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
