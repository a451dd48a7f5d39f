// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a union's office does on its pages in a day, and what its members see of it. */
class DayOfWorkIT {

    private static final String STAFF = "funing-staff";
    private static final String CONTESTS = "/console/#/essay-contest/editions";
    private static final int YEAR = 2071;

    private static final int ROWS = 5_000;
    private static final int REFUSED = 50;

    private static final String SEND = "form button.main-button";
    private static final String FILE = "form input[type=file]";
    private static final String TOAST = ".toast";

    /** The red, green and blue of a picture's corner. */
    private static final String CORNER = """
            image => image.decode().then(() => {
                const canvas = document.createElement("canvas");
                const drawing = canvas.getContext("2d");
                drawing.drawImage(image, 0, 0);
                return [...drawing.getImageData(0, 0, 1, 1).data].slice(0, 3);
            })
            """;

    @TempDir
    private Path folder;

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
    void closesSeveralContestsAtOnceAndTakesItBack() throws Exception {
        added(YEAR, "先截止的征文");
        added(YEAR + 1, "后截止的征文");
        Page page = browser.signIn(platform, STAFF, Browser.DESK);
        page.navigate(CONTESTS + "?state=OPEN");
        choice(page, YEAR).check();
        choice(page, YEAR + 1).check();
        button(page.locator(".bulk"), "提前截止").click();
        button(page.locator("dialog"), "提前截止").click();
        assertThat(page.locator(TOAST)).containsText("2 项：征文已截止。");
        assertThat(choice(page, YEAR)).hasCount(0);
        assertThat(choice(page, YEAR + 1)).hasCount(0);
        button(page.locator(TOAST), "撤销").click();
        assertThat(page.locator(TOAST)).hasText("2 项：已撤销。");
        assertThat(choice(page, YEAR)).isVisible();
        assertThat(choice(page, YEAR + 1)).isVisible();
    }

    @Test
    void choosesARegionStepByStep() throws Exception {
        Page page = browser.signIn(platform, STAFF, Browser.PHONE);
        page.navigate("/console/#/core/organizations/new");
        page.locator("form input[id$=-name]").fill("逐级选出区划的工会");
        region(page, "省、自治区、直辖市").selectOption("江苏省");
        region(page, "市、州、盟或直辖的区县").selectOption("盐城市");
        region(page, "县、市、区").selectOption("阜宁县");
        page.locator(SEND).click();
        assertThat(page.locator("h1")).hasText("逐级选出区划的工会");
        assertThat(page.getByText("江苏省盐城市阜宁县")).isVisible();
    }

    @Test
    void importsMembersAndGetsBackWhoWasRefused() throws Exception {
        Page page = browser.signIn(platform, STAFF, Browser.DESK);
        page.navigate("/console/#/core/members/import");
        page.locator(FILE).setInputFiles(members());
        page.locator(SEND).click();
        assertThat(page.locator("h1")).hasText("导入会员");
        assertThat(page.locator(".job progress")).isVisible();
        assertThat(page.locator(TOAST))
                .containsText("退回 " + REFUSED + " 项", new ContainsTextOptions().setTimeout(Limits.SOON.toMillis()));
        assertThat(page.locator(".job .tag")).hasText("已完成，退回 " + REFUSED + " 项");
        Download refused = page.waitForDownload(() -> page.getByText("下载退回的内容").click());
        assertThat(Files.readAllLines(refused.path())).hasSize(1 + REFUSED);
    }

    @Test
    void showsMembersAPosterThatWasStillOnItsWayWhenItWasSaved() throws Exception {
        String edition = added(YEAR + 2, "有海报的征文");
        Page page = browser.signIn(platform, STAFF, Browser.DESK);
        List<Route> uploads = new ArrayList<>();
        page.route("**/api/core/files?*", uploads::add);
        page.navigate(CONTESTS + "/" + edition + "/edit");
        page.locator(FILE).setInputFiles(transparent());
        assertThat(page.locator(".upload progress")).isVisible();
        page.locator(SEND).click();
        assertThat(page.locator(SEND)).hasText("正在上传…");
        uploads.get(0).resume();
        assertThat(page.locator("h1")).hasText("有海报的征文");

        Page portal = browser.signIn(platform, "funing-member", Browser.PHONE);
        portal.navigate("/portal/#/essay-contest/editions");
        Locator poster = portal.locator(".row-card")
                .filter(new FilterOptions().setHasText("有海报的征文"))
                .locator("img");
        assertThat(poster).isVisible();
        assertThat(poster.evaluate(CORNER)).isEqualTo(List.of(255, 255, 255));
    }

    private String added(int year, String theme) throws Exception {
        Map<String, Object> edition = new HashMap<>(EssayContest.open(year));
        edition.put("theme", theme);
        Api.Answer added = platform.as(STAFF).post(EssayContest.EDITIONS, edition);
        assertThat(added.status()).isEqualTo(201);
        return added.body().path("id").asText();
    }

    private static Locator choice(Page page, int year) {
        return page.getByLabel("选择“" + year + "”");
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator region(Page page, String level) {
        return page.getByLabel("行政区划：" + level);
    }

    /** A list that can be read, with a name missing every so often. */
    private Path members() throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> row % (ROWS / REFUSED) == 0 ? "," : "名册" + row + ",")
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("名册.csv"), "姓名,所属工会\n" + rows);
    }

    private Path transparent() throws IOException {
        Path file = folder.resolve("海报.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        return file;
    }
}
