// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.module.Words;

/** What a file shows of a value, in the reader's language. */
final class Cells {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Words words;
    private final Locale locale;
    private final String thing;

    /** @param thing the prefix of the words for fields and their values, for example {@code core.member} */
    Cells(Words words, Locale locale, String thing) {
        this.words = words;
        this.locale = locale;
        this.thing = thing;
    }

    /** The heading of a field's column: its word, or its name if there is none. */
    Object heading(String field) {
        return word(field, field);
    }

    /**
     * A text or a number.
     *
     * @param names for ids; one that has none stays as it is
     */
    Object cell(String field, Object value, Map<Id, String> names) {
        if (value == null) {
            return "";
        } else if (value instanceof Number) {
            return value;
        } else if (value instanceof Enum<?> constant) {
            return word(field + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant.name());
        } else if (value instanceof Boolean yes) {
            return words.text(locale, yes ? "guildhall.yes" : "guildhall.no");
        } else if (value instanceof Instant moment) {
            return MOMENT.format(moment);
        } else if (value instanceof Id id) {
            return names.getOrDefault(id, id.toString());
        } else if (value instanceof Collection<?> items) {
            return items.stream()
                    .map(item -> cell(field, item, names).toString())
                    .collect(Collectors.joining(words.text(locale, "guildhall.comma")));
        }
        return value.toString();
    }

    private String word(String name, String otherwise) {
        String key = thing + "." + kebab(name);
        String word = words.text(locale, key);
        return word.equals(key) ? otherwise : word;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
