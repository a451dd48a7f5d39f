// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the parts of a declaration have in common to ask for; the messages are read by whoever wrote the declaration. */
final class Expect {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9-]+)+");
    private static final Pattern THING = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9-]*");

    private Expect() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static <T> T given(T value, String what) {
        that(value != null, "missing: " + what);
        return value;
    }

    /** A key of words; an empty one if it may be left out. */
    static String key(String key, String what) {
        String given = given(key, what + ", a key of words");
        that(
                KEY.matcher(given).matches(),
                what + " is a key of words like \"essay-contest.page.new\", not \"" + key + '"');
        return given;
    }

    static String optionalKey(String key, String what) {
        return key == null ? "" : key(key, what);
    }

    static String thing(String thing) {
        that(
                THING.matcher(thing).matches(),
                "a thing is named module.thing, like \"essay-contest.edition\", not \"" + thing + '"');
        return thing;
    }

    static String name(String name, String what) {
        String given = given(name, what);
        that(
                NAME.matcher(given).matches(),
                what + " is named as in the JSON of the API, like \"closesAt\", not \"" + name + '"');
        return given;
    }

    static String path(String path, String what) {
        String given = given(path, what);
        that(PATH.matcher(given).matches(), what + " is small letters, digits and hyphens, not \"" + path + '"');
        return given;
    }

    static <T> List<T> some(List<T> values, String what) {
        that(values != null && !values.isEmpty(), "missing: " + what + ", at least one");
        return List.copyOf(values);
    }

    static Map<String, List<JsonNode>> when(Map<String, List<JsonNode>> when) {
        Map<String, List<JsonNode>> given = when == null ? Map.of() : Map.copyOf(when);
        given.forEach((field, possible) -> {
            name(field, "a field in \"when\"");
            some(possible, "the values of " + field + " in \"when\"");
        });
        return given;
    }

    static <T> List<T> any(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
