// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The machine's own Chromium; whatever a page complains about fails the test that closes it. */
final class Browser implements AutoCloseable {

    static final int[] DESK = {1280, 800};
    static final int[] PHONE = {390, 844};

    private static final Path SCREENSHOTS = Platform.TARGET.resolve("screenshots");

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

    void shoot(Page page, String name, int[] size) {
        Path file = SCREENSHOTS.resolve(name + "-" + size[0] + "x" + size[1] + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(file).isNotEmptyFile();
    }

    @Override
    public void close() {
        playwright.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
