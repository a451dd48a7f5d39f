// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.guildhall.itests.Api.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officers at every door: who is written down at one is seen at the others. */
class OfficersIT {

    private static final String UNION = "慈溪市总工会";

    private Platform platform;
    private Api staff;
    private String officers;

    @BeforeEach
    void signIn() throws Exception {
        platform = SharedPlatform.get();
        staff = platform.as("cixi-staff");
        String union = staff.get("/api/security/me")
                .body()
                .path("organization")
                .path("id")
                .asText();
        officers = "/api/core/organizations/" + union + "/officers";
    }

    /** On the day it began an office was never held. */
    @AfterEach
    void forgetThem() throws Exception {
        for (JsonNode officer : staff.get(officers).items()) {
            if (officer.path("post").asText().equals("LEADER")) {
                staff.post("/api/core/officers/" + officer.path("id").asText() + "/end", Map.of());
            }
        }
    }

    @Test
    void whoIsAppointedInTheConsoleIsSeenOverHttpOnThatDayAndNotBefore() throws Exception {
        assertThat(platform.console()
                        .run("org:appoint " + UNION + " 王秀英 LEADER")
                        .output())
                .contains("王秀英 is LEADER since");

        assertThat(staff.get(officers).items())
                .extracting(officer -> officer.path("name").asText())
                .contains("王秀英");
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        assertThat(staff.get(officers + "?asOf=" + yesterday).items())
                .extracting(officer -> officer.path("name").asText())
                .doesNotContain("王秀英");
        assertThat(platform.console().run("org:officers " + UNION).output()).contains("LEADER", "王秀英");
    }

    @Test
    void aSecondOneIsRefusedWithTheNameOfTheFirst() throws Exception {
        Answer first = staff.post(officers, Map.of("name", "王秀英", "post", "LEADER"));
        Answer second = staff.post(officers, Map.of("name", "李强", "post", "LEADER"));

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.detail()).contains("王秀英", "组长");
        assertThat(staff.post(officers, Map.of("name", "李强", "post", "LEADER", "since", "1900-01-01"))
                        .field())
                .isEqualTo("since");
    }

    @Test
    void electionsAreACalendarToo() throws Exception {
        assertThat(staff.get("/api/core/elections").status()).isEqualTo(200);
        assertThat(new String(staff.download("/api/core/elections/calendar").body(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }
}
