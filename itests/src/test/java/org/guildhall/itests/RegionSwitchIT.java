// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.itests.EssayContest.EDITIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.itests.Api.Answer;
import org.guildhall.itests.Console.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a union decides about a module: for itself, for those below it, and until it decides otherwise. */
class RegionSwitchIT {

    private static final String COUNTY = "慈溪市总工会";
    private static final String PROVINCE = "浙江省总工会";

    private Platform platform;
    private Api staff;
    private String modules;

    @BeforeEach
    void signIn() throws Exception {
        platform = SharedPlatform.get();
        staff = platform.as("cixi-staff");
        String county = staff.get("/api/security/me")
                .body()
                .path("organization")
                .path("id")
                .asText();
        modules = "/api/registry/organizations/" + county + "/modules/essay-contest";
    }

    @AfterEach
    void decideNothing() throws Exception {
        run("module:reset essay-contest " + PROVINCE);
        run("module:setting-reset essay-contest " + PROVINCE + " max-characters");
        staff.delete(modules + "/settings/max-characters");
        staff.delete(modules);
    }

    @Test
    void aDryRunCountsAndNamesWhatAppearsAndChangesNothing() throws Exception {
        Answer looked = staff.put(modules + "?dryRun=true", Map.of("enabled", true));

        assertThat(looked.status()).as(looked.toString()).isEqualTo(200);
        assertThat(looked.body().path("organizations").asLong()).isPositive();
        assertThat(looked.body().path("members").asLong()).isPositive();
        JsonNode parts = looked.body().path("parts");
        assertThat(parts.path("pages").findValuesAsText("name")).contains("console/editions", "portal/editions");
        assertThat(parts.path("commands").findValuesAsText("name")).contains("essay-contest:edition-open");
        assertThat(parts.path("routes").findValuesAsText("name")).contains("GET /api/essay-contest/editions");
        assertThat(parts.path("tables").findValuesAsText("name")).contains("essay_contest_edition");
        assertThat(staff.get(EDITIONS).problem()).isEqualTo("module-not-enabled");
    }

    @Test
    void aProvinceForbidsWhatACountyHasOnAndTheCountyLearnsByWhom() throws Exception {
        staff.put(modules, Map.of("enabled", true));
        assertThat(staff.get(EDITIONS).status()).isEqualTo(200);

        run("module:disable --binding essay-contest " + PROVINCE);

        assertThat(staff.get(EDITIONS).problem()).isEqualTo("module-not-enabled");
        Answer refused = staff.put(modules, Map.of("enabled", true));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains(PROVINCE, "一律不启用");

        run("module:enable essay-contest " + PROVINCE);
        assertThat(staff.get(EDITIONS).status())
                .as("what the county decided woke up")
                .isEqualTo(200);
    }

    @Test
    void aSettingIsInheritedUntilTheCountyDecidesOtherwise() throws Exception {
        staff.put(modules, Map.of("enabled", true));
        run("module:setting-set essay-contest " + PROVINCE + " max-characters 3000");
        assertThat(announce(2001)).isEqualTo(3000);

        Answer wrong = staff.put(modules + "/settings/max-characters", Map.of("value", "0"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.field()).isEqualTo("value");
        assertThat(staff.put(modules + "/settings/max-characters", Map.of("value", "800"))
                        .status())
                .isEqualTo(204);
        assertThat(announce(2002)).isEqualTo(800);
        assertThat(run("module:changes " + COUNTY).output()).contains("max-characters", "800", "3000", PROVINCE);

        staff.delete(modules + "/settings/max-characters");
        assertThat(announce(2003)).isEqualTo(3000);
    }

    @Test
    void everyDecisionHasAHistoryWithNames() throws Exception {
        staff.put(modules, Map.of("enabled", true));
        staff.delete(modules);

        String subject =
                staff.get(modules + "/subjects").items().get(0).path("id").asText();
        JsonNode latest =
                staff.get("/api/security/audit?subject=" + subject).items().get(0);

        assertThat(latest.path("topic").asText()).isEqualTo("registry/module/RESET");
        assertThat(latest.path("text").asText()).isEqualTo("恢复继承");
        assertThat(latest.path("account").path("name").asText()).isNotEmpty();
    }

    @Test
    void whatWasDecidedSurvivesRefreshUpdateAndRestartOfTheBundle() throws Exception {
        staff.put(modules, Map.of("enabled", true));
        String bundle = "guildhall-module-essay-contest";

        for (String command : new String[] {"bundle:refresh ", "bundle:update ", "bundle:restart "}) {
            run(command + bundle);
            Limits.await(
                    "on again after " + command,
                    Limits.SOON,
                    () -> staff.get(EDITIONS).status() == 200);
        }
    }

    private int announce(int year) throws Exception {
        Map<String, Object> edition = new HashMap<>(EssayContest.over(year));
        edition.remove("maxCharacters");
        Answer announced = staff.post(EDITIONS, edition);
        assertThat(announced.status()).as(announced.toString()).isEqualTo(201);
        return announced.body().path("maxCharacters").asInt();
    }

    private Result run(String command) throws Exception {
        Result result = platform.console().run(command);
        assertThat(result.status()).as(result.output()).isZero();
        return result;
    }
}
