// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.core.Requests;
import org.junit.jupiter.api.Test;

class ElectionCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static String calendar(Election... elections) {
        Instant now = Instant.parse("2026-05-01T08:00:00Z");
        return new ElectionCalendar(Requests.words(), Locale.ENGLISH, now).of(List.of(elections));
    }

    private static Election election(String name, String basis) {
        return new Election(new Id(7), name, 3, LocalDate.of(2023, 7, 1), DAY, DAY, Election.State.SOON, basis, 1);
    }

    @Test
    void writesAnEventOfAWholeDay() {
        assertThat(calendar(election("Mill", "Law; article 16, a\\b"))).isEqualTo("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Guildhall//Elections//EN
            BEGIN:VEVENT
            UID:election-0000000000007-3@guildhall
            DTSTAMP:20260501T080000Z
            DTSTART;VALUE=DATE:20260701
            SUMMARY:en core.election.event [Mill\\, 3]
            DESCRIPTION:Law\\; article 16\\, a\\\\b
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n"));
    }

    @Test
    void foldsLongLinesBetweenCharacters() {
        String name = "医疗器械产业链工会联合会".repeat(8);
        String written = calendar(election(name, ""));

        assertThat(written.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n ", "")).contains(name);
    }

    @Test
    void isACalendarWithoutElectionsToo() {
        assertThat(calendar()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }
}
