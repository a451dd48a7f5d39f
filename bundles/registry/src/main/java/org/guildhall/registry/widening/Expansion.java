// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.widening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether statements only widen the module's own tables, so that the old version works on with them: what it reads stays as it is,
 * and what it writes still fits. Whatever is not known to do so does not. Statements are on one line, without comments.
 */
final class Expansion {

    private static final String NAME = "(?<name>[\\w.\"]+)";
    private static final Pattern CREATE = pattern("create (?<what>table|sequence|index|view) (?<known>if not exists )?"
            + NAME + "(?: on (?<table>[\\w.\"]+))?.*");
    private static final Pattern UNIQUE =
            pattern("create unique index (?<known>if not exists )?" + NAME + " on (?<table>[\\w.\"]+).*");
    private static final Pattern ADD_COLUMN = pattern("alter table (?<table>[\\w.\"]+) add (?:column )?"
            + "(?!constraint |primary |unique |foreign |check )(?<known>if not exists )?" + NAME + "(?<column> .+)");
    private static final Pattern ALTER = pattern("alter table (?<table>[\\w.\"]+) .+");
    private static final Pattern INSERT = pattern("insert into (?<table>[\\w.\"]+).+");
    private static final Pattern COMMENT = pattern("comment on \\w+ (?<table>[\\w.\"]+).+");
    private static final Pattern REFERENCES = pattern("\\breferences (?<table>[\\w.\"]+)");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern OPTIONAL = pattern("(?!.* not null\\b).*|.* (default|generated|identity)\\b.*");
    private static final Pattern NARROW =
            pattern(".* (unique|primary key|references|check)\\b.*|.*, ?(add|drop|alter|rename) .*");

    private Expansion() {}

    /** The first statement with which the old version could not go on. */
    static Optional<String> firstNarrowing(List<String> statements) {
        Set<String> made = new HashSet<>();
        for (String statement : statements) {
            if (!widens(statement, made)) {
                return Optional.of(statement);
            }
            match(CREATE, statement)
                    .filter(create -> create.group("what").equalsIgnoreCase("table"))
                    // it may be one that the old version uses
                    .filter(create -> create.group("known") == null)
                    .ifPresent(create -> made.add(table(create.group("name"))));
        }
        return Optional.empty();
    }

    /** The first statement that touches what is not the module's own: whatever is its own has a name that begins like that. */
    static Optional<String> firstForeign(List<String> statements, String prefix) {
        return statements.stream()
                .filter(statement ->
                        touched(TEXT.matcher(statement).replaceAll("''")).anyMatch(name -> !name.startsWith(prefix)))
                .findFirst();
    }

    private static Stream<String> touched(String statement) {
        Stream<String> changed = Stream.of(UNIQUE, ALTER, INSERT, COMMENT)
                .flatMap(kind -> match(kind, statement).stream())
                .map(change -> change.group("table"));
        Stream<String> made = match(CREATE, statement).stream()
                .map(create -> create.group(create.group("table") == null ? "name" : "table"));
        Stream<String> referred = REFERENCES.matcher(statement).results().map(found -> found.group(1));
        return Stream.of(changed, made, referred).flatMap(names -> names).map(Expansion::table);
    }

    /** What takes the statements back, the last one first; rows that were added to a table of the old version's stay. */
    static List<String> inverse(List<String> statements) {
        List<String> inverse = new ArrayList<>();
        for (String statement : statements) {
            match(CREATE, statement)
                    .or(() -> match(UNIQUE, statement))
                    .filter(create -> create.group("known") == null)
                    .ifPresent(create -> inverse.add("drop " + kind(statement) + " if exists " + create.group("name")));
            match(ADD_COLUMN, statement)
                    .filter(add -> add.group("known") == null)
                    .ifPresent(add -> inverse.add("alter table if exists " + add.group("table")
                            + " drop column if exists " + add.group("name")));
        }
        Collections.reverse(inverse);
        return inverse;
    }

    private static boolean widens(String statement, Set<String> made) {
        // nobody uses yet what was made by the statements before
        boolean onNew = match(ALTER, statement)
                .or(() -> match(UNIQUE, statement))
                .filter(change -> made.contains(table(change.group("table"))))
                .isPresent();
        return onNew
                || match(CREATE, statement).isPresent()
                || match(INSERT, statement).isPresent()
                || match(COMMENT, statement).isPresent()
                || match(ADD_COLUMN, statement)
                        .map(add -> add.group("column"))
                        .filter(column -> OPTIONAL.matcher(column).matches())
                        .filter(column -> !NARROW.matcher(column).matches())
                        .isPresent();
    }

    private static String kind(String statement) {
        return match(CREATE, statement)
                .map(create -> create.group("what").toLowerCase(Locale.ROOT))
                .orElse("index");
    }

    private static String table(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Matcher> match(Pattern pattern, String statement) {
        Matcher matcher = pattern.matcher(statement);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
