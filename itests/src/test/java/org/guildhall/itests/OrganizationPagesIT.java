// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a union's office does with organizations on its pages, and what the union above answers. */
class OrganizationPagesIT {

    private static final String STAFF = "funing-staff";
    private static final String CHIEF = "platform-admin";
    private static final String ORGANIZATIONS = "/api/core/organizations";

    private Platform platform;
    private Browser browser;
    private Api chief;
    private String county;

    @BeforeEach
    void open() throws Exception {
        platform = SharedPlatform.get();
        browser = new Browser();
        chief = platform.as(CHIEF);
        county = chief.get(ORGANIZATIONS + "?q=阜宁县总工会&limit=1")
                .items()
                .get(0)
                .path("id")
                .asText();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void preparesAUnionOnAPhoneAndSeesWhatIsMissing() throws Exception {
        Page page = browser.signIn(platform, STAFF, Browser.PHONE);
        page.navigate("/console/#/core/found");
        page.locator("form input[id$=-name]").fill("手机上筹建的工会");
        page.locator("form button.main-button").click();

        assertThat(page.locator(".steps [aria-current=step]")).containsText("申请批准");
        assertThat(page.locator(".checks .bad")).hasText("还缺");
        assertThat(page.locator(".checks")).containsText("第三条");

        String founding = page.url();
        page.getByText("添加会员").click();
        page.locator("form input[id$=-name]").fill("入会申请人");
        page.locator("form button.main-button").click();
        assertThat(page.locator("h1")).hasText("入会申请人");
        page.navigate(founding);
        assertThat(page.locator(".checks .bad")).hasCount(0);
        page.locator("form button.main-button").click();
        assertThat(page.getByText("等待批复")).isVisible();
    }

    @Test
    void dissolvesAUnionAndTakesItBackWhereTheInboxLeads() throws Exception {
        String mill = added("要撤销的工会");
        Page page = browser.signIn(platform, STAFF, Browser.DESK);
        page.navigate("/console/#/core/organizations/" + mill);
        link(page, "撤销").click();
        page.locator("form button.main-button").click();
        assertThat(page.getByText("由“已成立”变为“已撤销”")).isVisible();
        button(page, "报请上级工会批复").click();
        link(page, "查看这项申请").click();
        assertThat(page.locator("h1")).hasText("要撤销的工会");
        assertThat(link(page, "同意")).hasCount(0);

        Page other = browser.signIn(platform, CHIEF, Browser.DESK);
        other.navigate(page.url());
        link(other, "同意").click();
        other.locator("form input[id$=-document]").fill("苏工发〔2026〕7号");
        other.locator("form button.main-button").click();
        assertThat(other.getByText("苏工发〔2026〕7号")).isVisible();
        assertThat(state(mill)).isEqualTo("DISSOLVED");
        button(other, "恢复原状").click();
        button(other.locator("dialog"), "恢复原状").click();
        assertThat(other.locator(".facts").first()).containsText("已恢复原状");
        assertThat(state(mill)).isEqualTo("FOUNDED");
    }

    @Test
    void saysWhatIsWrongBesideTheField() throws Exception {
        String mill = added("挪不动的工会");
        // not one whose complaints count: the server's refusals are what is looked for
        Page page = browser.reader(platform, STAFF, "zh-CN");
        page.navigate("/console/#/core/propose/move/" + mill);
        page.locator("form input[id$=-day]").fill("2999-01-01");
        page.keyboard().press("Enter");
        page.locator("form button.main-button").click();

        assertThat(page.locator(".form-field.wrong .problem")).containsText(Pattern.compile("日期不能晚于今天"));
    }

    @Test
    void showsAUnionAsItWasAndDrawsWhatBelongsToIt() throws Exception {
        added("图上的工会");
        Page page = browser.reader(platform, STAFF, "zh-CN");
        page.navigate("/console/#/core/organizations/" + county);
        assertThat(page.locator(".tiles").getByText("会员（含下级工会）")).isVisible();
        page.navigate("/console/#/core/organizations/" + county + "?asOf=1949-10-01");
        page.reload();
        assertThat(page.getByText("1949-10-01 时还没有这个工会组织")).isVisible();

        page.navigate("/console/#/core/map/" + county);
        assertThat(page.locator("svg a[aria-current]")).containsText("阜宁县总工会");
        assertThat(page.locator("svg a")).not().hasCount(0);
        page.locator("svg a")
                .filter(new Locator.FilterOptions().setHasText("图上的工会"))
                .press("Enter");
        assertThat(page.locator("svg a[aria-current]")).containsText("图上的工会");
    }

    private String added(String name) throws Exception {
        Map<String, Object> draft =
                Map.of("name", name, "kind", "GRASSROOTS", "level", "ENTERPRISE", "regionCode", "", "parent", county);
        Api.Answer added = chief.post(ORGANIZATIONS, draft);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.body().path("id").asText();
    }

    private String state(String union) throws Exception {
        JsonNode found = chief.get(ORGANIZATIONS + "/" + union).body();
        return found.path("state").asText();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return button(page.locator("main"), name);
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
