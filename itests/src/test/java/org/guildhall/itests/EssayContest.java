// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the tests tell the essay contest's API. */
final class EssayContest {

    static final String EDITIONS = "/api/essay-contest/editions";
    static final String THEME = "传承红色基因·讴歌时代精神";
    static final List<String> CATEGORIES =
            List.of("红色传承", "改革开放", "劳模工匠", "企业发展", "职工成长成才", "职工自主创新", "敬业奉献", "工会干部服务职工", "我的工会我的家", "工会助力乡村振兴");
    static final int MAX_CHARACTERS = 2500;

    private EssayContest() {}

    /** An edition that takes entries for an hour more. */
    static Map<String, Object> open(int year) {
        Instant now = Instant.now();
        return edition(year, now.minus(Duration.ofDays(30)), now.plus(Duration.ofHours(1)));
    }

    /** An edition that took its last entry an hour ago. */
    static Map<String, Object> over(int year) {
        Instant now = Instant.now();
        return edition(year, now.minus(Duration.ofDays(30)), now.minus(Duration.ofHours(1)));
    }

    static Map<String, Object> entry(String title, String text) {
        return Map.of("category", CATEGORIES.get(2), "title", title, "text", text);
    }

    static String entriesOf(String edition) {
        return EDITIONS + "/" + edition + "/entries";
    }

    private static Map<String, Object> edition(int year, Instant opens, Instant closes) {
        return Map.of(
                "year", year,
                "theme", THEME,
                "categories", CATEGORIES,
                "opensAt", opens.toString(),
                "closesAt", closes.toString(),
                "maxCharacters", MAX_CHARACTERS);
    }
}
