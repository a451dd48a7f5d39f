// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong while somebody works on a page, and what becomes of their work. */
class MishapIT {

    private static final String STAFF = "funing-staff";
    private static final String NEW_MEMBER = "/console/#/core/members/new";
    /** A form that waits asks ever more rarely whether the server is back. */
    private static final double LONGEST_PAUSE_MILLIS = 30_000;

    private static final String NAME = "form input[id$=-name]";
    private static final String SEND = "form button.main-button";

    private static Platform platform;

    private Browser browser;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("mishap", Map.of());
        platform.start();
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        browser = new Browser();
        page = browser.reader(platform, STAFF, "zh-CN");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void sendsAFormOnceWhenTheServerIsBack() throws Exception {
        fillIn("断电时登记的人");
        platform.kill();
        page.locator(SEND).click();
        assertThat(page.getByText("连接恢复后会自动提交一次")).isVisible();
        platform.start();
        assertThat(page.locator("h1")).hasText("断电时登记的人", new HasTextOptions().setTimeout(LONGEST_PAUSE_MILLIS));
        assertThat(membersNamed("断电时登记的人")).isOne();
    }

    @Test
    void doesOnceWhatWasAnsweredInVain() throws Exception {
        boolean[] lost = {false};
        page.route("**/api/core/members", route -> {
            if (lost[0]) {
                route.resume();
            } else {
                lost[0] = true;
                route.fetch();
                route.abort();
            }
        });
        fillIn("回执丢失的人");
        page.locator(SEND).click();
        assertThat(page).hasURL(Pattern.compile(".*#/core/members(\\?.*)?"));
        assertThat(lost[0]).isTrue();
        assertThat(membersNamed("回执丢失的人")).isOne();
    }

    @Test
    void comesBackToTheDraftAfterSigningInAgain() throws Exception {
        fillIn("登录过期时登记的人");
        page.context().clearCookies();
        page.locator(SEND).click();
        assertThat(page.getByText("登录已过期")).isVisible();
        page.locator("#username").fill(STAFF);
        page.locator("#password").fill(platform.password(STAFF));
        page.locator("form .main-button").click();
        assertThat(page.locator(NAME)).hasValue("登录过期时登记的人");
        assertThat(page.getByText("已恢复您在")).isVisible();
        page.locator(SEND).click();
        assertThat(page.locator("h1")).hasText("登录过期时登记的人");
        assertThat(membersNamed("登录过期时登记的人")).isOne();
    }

    @Test
    void showsBothWhatTwoPeopleWrote() throws Exception {
        String member = added("两人都改的人");
        page.navigate("/console/#/core/members/" + member + "/edit");
        page.locator(NAME).fill("我写的名字");
        changedByAnother(member, "别人写的名字");
        page.locator(SEND).click();
        assertThat(page.locator(".conflict")).containsText("我写的名字");
        assertThat(page.locator(".conflict")).containsText("别人写的名字");
        page.locator(".conflict .version").filter(has("别人写的名字")).click();
        page.locator(".conflict .main-button").click();
        assertThat(page.locator("h1")).hasText("别人写的名字");
    }

    @Test
    void givesUpADraftOverWhatSomebodyChangedMeanwhile() throws Exception {
        String member = added("两人先后改的人");
        String form = "/console/#/core/members/" + member + "/edit";
        page.navigate(form);
        page.locator(NAME).fill("我没写完的名字");
        page.navigate("/console/#/core/members");
        assertThat(page.locator(".rows td").first()).isVisible();
        changedByAnother(member, "别人先写的名字");
        page.navigate(form);
        assertThat(page.locator(".conflict")).isVisible();
        page.getByText("放弃这些内容").click();
        assertThat(page.locator(".conflict")).hasCount(0);
        assertThat(page.locator(NAME)).hasValue("别人先写的名字");
    }

    @Test
    void saysThatAMistypedAddressLeadsToNothing() {
        page.navigate("/console/#/core/members/XXXX");
        assertThat(page.locator("main [role=alert]")).containsText("没有找到这条内容");
        assertThat(page.getByText("重试")).hasCount(0);
    }

    @Test
    void containsAPageThatThrows() {
        page.route(Pattern.compile(".*/console/tree\\.js"), MishapIT::broken);
        page.navigate("/console/#/core/tree");
        assertThat(page.locator("[role=alert] h1")).hasText("页面出现错误");
        page.locator("#menu a[href='#/core/members']").click();
        assertThat(page.locator(".rows td").first()).isVisible();
    }

    @Test
    void saysHowLongANameMayBe() throws Exception {
        fillIn("长".repeat(5000));
        page.locator(SEND).click();
        assertThat(page.locator("[id$=-name-error]")).hasText("最多 100 个字，现在有 5000 个。");
        fitsTheScreen();
        page.locator(NAME).fill("长".repeat(100));
        page.locator(SEND).click();
        assertThat(page.locator("h1")).hasText("长".repeat(100));
        fitsTheScreen();
    }

    @Test
    void showsNamesInAnyScript() throws Exception {
        String name = "محمد 王🎉小明 Ñandú";
        fillIn(name);
        page.locator(SEND).click();
        assertThat(page.locator("h1")).hasText(name);
        page.navigate("/console/#/core/members?subtree=true&q=" + "محمد");
        assertThat(page.locator(".rows td a")).hasText(name);
        page.setViewportSize(Browser.PHONE[0], Browser.PHONE[1]);
        fitsTheScreen();
    }

    private void fillIn(String name) {
        page.navigate(NEW_MEMBER);
        page.locator(NAME).fill(name);
    }

    /** A page that was made narrower needs a moment to draw itself anew. */
    private void fitsTheScreen() {
        page.waitForCondition(() -> ((List<?>) page.evaluate(Scripts.read("too-wide.js"))).isEmpty());
    }

    private static String added(String name) throws Exception {
        Api staff = platform.as(STAFF);
        String organization = staff.get("/api/security/me")
                .body()
                .path("organization")
                .path("id")
                .asText();
        Api.Answer added =
                staff.post("/api/core/members", Map.of("name", name, "organization", organization, "status", "MEMBER"));
        assertThat(added.status()).isEqualTo(201);
        return added.body().path("id").asText();
    }

    private static void changedByAnother(String member, String name) throws Exception {
        Api staff = platform.as(STAFF);
        String path = "/api/core/members/" + member;
        String version = staff.get(path).body().path("version").asText();
        Map<String, String> change = Map.of("name", name, "status", "MEMBER");
        assertThat(staff.put(path + "?version=" + version, change).status()).isEqualTo(200);
    }

    private static long membersNamed(String name) throws Exception {
        return platform.as(STAFF).get("/api/core/members?subtree=true&limit=200").items().stream()
                .filter(member -> member.path("name").asText().equals(name))
                .count();
    }

    private static FilterOptions has(String text) {
        return new FilterOptions().setHasText(text);
    }

    private static void broken(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/javascript")
                .setBody("export function mount() { throw new Error('broken'); }"));
    }
}
