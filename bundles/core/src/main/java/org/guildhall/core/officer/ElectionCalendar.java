// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.module.Words;

/** Elections for the calendar programs of others (RFC 5545): each is an event of a whole day. */
record ElectionCalendar(Words words, Locale locale, Instant now) {

    private static final int OCTETS_IN_A_LINE = 75;
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    String of(List<Election> elections) {
        Stream<String> head = Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guildhall//Elections//EN");
        Stream<String> events = elections.stream().flatMap(this::event);
        return Stream.of(head, events, Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .map(ElectionCalendar::folded)
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    /** Known by the union and the term, so that one that is put off moves and is not doubled. */
    private Stream<String> event(Election election) {
        return Stream.of(
                "BEGIN:VEVENT",
                "UID:election-" + election.id() + "-" + election.number() + "@guildhall",
                "DTSTAMP:" + MOMENT.format(now),
                "DTSTART;VALUE=DATE:" + election.electionOn().format(DateTimeFormatter.BASIC_ISO_DATE),
                "SUMMARY:" + escaped(words.text(locale, "core.election.event", election.name(), election.number())),
                "DESCRIPTION:" + escaped(election.basis()),
                "TRANSP:TRANSPARENT",
                "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line may have so many octets, and goes on in the next one after a space; no character is broken in two. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String written = Character.toString(character);
            int more = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS_IN_A_LINE) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.append(written);
            octets += more;
        }
        return folded.toString();
    }
}
