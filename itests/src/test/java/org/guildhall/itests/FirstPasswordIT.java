// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.itests.EssayContest.EDITIONS;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guildhall.itests.Api.Answer;
import org.guildhall.itests.Console.Result;
import org.junit.jupiter.api.Test;

/** A password that somebody else has set opens nothing but the way to another one. */
class FirstPasswordIT {

    private static final String ME = "/api/security/me";
    private static final String CHOSEN = "correct horse battery";

    @Test
    void apiDoesNothingElseBefore() throws Exception {
        String issued = issue("wang.fang");
        Api owner = SharedPlatform.get().api().signIn("wang.fang", issued);

        for (String path : new String[] {EDITIONS, "/api/core/organizations", "/api/registry/modules"}) {
            Answer refused = owner.get(path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("password-change-required");
            assertThat(refused.detail()).containsPattern("\\p{IsHan}");
            assertThat(owner.with("Accept-Language", "en").get(path).detail()).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(owner.get(ME).body().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(owner.put(ME + "/password", Map.of("current", issued, "next", CHOSEN))
                        .status())
                .isEqualTo(204);
        assertThat(owner.get(EDITIONS).status()).isEqualTo(200);
    }

    @Test
    void ownerMayLeaveWithoutChangingIt() throws Exception {
        Api owner = SharedPlatform.get().api().signIn("li.na", issue("li.na"));

        assertThat(owner.delete("/api/security/sessions").status()).isEqualTo(204);
        assertThat(owner.get(ME).status()).isEqualTo(401);
    }

    @Test
    void pagesLeadToThePasswordAndThenOn() throws Exception {
        String issued = issue("chen.jie");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn(SharedPlatform.get(), "chen.jie", issued, Browser.DESK);
            assertThat(page.getByText("首次登录请先设置新密码。")).isVisible();
            page.locator("input[name=current]").fill(issued);
            page.locator("input[name=next]").fill(CHOSEN);
            page.locator("input[name=again]").fill(CHOSEN);
            page.locator("form button").click();
            page.locator("#menu a[href='#/essay-contest/editions']").click();
            assertThat(page.locator("h1")).containsText("征文");
        }
    }

    @Test
    void firstAdminsPasswordIsNotKeptLongerThanItIsOne() throws Exception {
        try (Platform platform = new Platform("first-password", Map.of("GUILDHALL_DEMO", "false"))) {
            platform.start();
            Path file = platform.data().resolve("secrets/admin-password");
            String first = Files.readString(file).strip();
            Api admin = platform.api().signIn("admin", first);

            assertThat(admin.put(ME + "/password", Map.of("current", first, "next", CHOSEN))
                            .status())
                    .isEqualTo(204);

            Limits.await(file + " is gone", Limits.SOON, () -> Files.notExists(file));
        }
    }

    /** Adds staff of 阜宁县总工会 and answers the password that was printed. */
    private static String issue(String username) throws Exception {
        Console console = SharedPlatform.get().console();
        Result added = console.run("account:add " + username + " " + username + " 阜宁县总工会");
        Result granted = console.run("account:grant " + username + " union-staff 阜宁县总工会");
        assertThat(granted.status()).as(added.output() + granted.output()).isZero();
        String printed = added.output().strip();
        return printed.substring(printed.lastIndexOf(' ') + 1);
    }
}
