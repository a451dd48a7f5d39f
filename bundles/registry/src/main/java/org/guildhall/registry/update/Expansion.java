// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which statements widen tables, so that the old version works on with them: what it reads stays as it is, and what it
 * writes still fits. Whatever is not known to do so does not.
 */
final class Expansion {

    private static final List<Pattern> WIDENING = Stream.of(
                    "create (global temporary |temporary )?table .+",
                    "create sequence .+",
                    "create (or replace )?view .+",
                    // a unique index would refuse what the old version still writes, unless its table is as new
                    "create index .+",
                    "comment on .+",
                    "insert into .+")
            .map(Expansion::pattern)
            .toList();

    private static final Pattern ADD_COLUMN = pattern(
            "alter table (?:if exists )?(?:only )?\\S+ add (?:column )?(?!constraint|primary|unique|foreign|check)(.+)");
    private static final Pattern NOT_NULL = pattern(".*\\bnot null\\b.*");
    private static final Pattern DEFAULT = pattern(".*\\b(default|generated|identity)\\b.*");
    private static final Pattern NARROWING = pattern(".*\\b(unique|primary key|references|check)\\b.*");

    private Expansion() {}

    /** Whether a statement, on one line and without comments, widens only. */
    static boolean isMet(String statement) {
        return WIDENING.stream().anyMatch(known -> known.matcher(statement).matches()) || addsOptionalColumn(statement);
    }

    private static boolean addsOptionalColumn(String statement) {
        var matcher = ADD_COLUMN.matcher(statement);
        if (!matcher.matches()) {
            return false;
        }
        String column = matcher.group(1);
        boolean filled =
                !NOT_NULL.matcher(column).matches() || DEFAULT.matcher(column).matches();
        boolean single =
                !pattern(".*, ?(add|drop|alter|rename)\\b.*").matcher(column).matches();
        return filled && single && !NARROWING.matcher(column).matches();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
