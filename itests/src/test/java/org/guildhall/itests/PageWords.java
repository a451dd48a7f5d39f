// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which texts are in the wrong language, or are no language at all. What the API answered may stand on any page. */
final class PageWords {

    /** Names that are the same in both languages, and what a browser calls itself. */
    private static final Set<String> NAMES = Set.of(
            "CSV",
            "Excel",
            "MB",
            "JavaScript",
            "JPEG",
            "PNG",
            "PDF",
            "Enter",
            "Chrome",
            "Linux",
            "JSON",
            "UTF-",
            "REST",
            "API",
            "Java",
            "kar");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}'’-]*");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff01-\\uff60]+");
    private static final Pattern KEY = Pattern.compile("\\b[a-z][a-z-]*(\\.[a-z][a-z0-9-]*)+\\b");
    private static final Pattern UNFILLED =
            Pattern.compile("\\{\\w*}|\\bundefined\\b|\\bnull\\b|\\bNaN\\b|\\[object \\w+]");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private final Set<String> data =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Set<String> constants = new TreeSet<>();

    /** Takes what the API answered as data, except the names of constants: pages have words for them. */
    void learn(JsonNode answer) {
        if (answer.isContainerNode()) {
            answer.forEach(this::learn);
        } else if (answer.isTextual() && answer.asText().length() > 1) {
            String text = answer.asText().strip();
            (CONSTANT.matcher(text).matches() ? constants : data).add(text);
        }
    }

    /**
     * Checks one text.
     *
     * @param objection told the rule and what breaks it
     */
    void check(String language, String text, BiConsumer<String, String> objection) {
        if (constants.contains(text)) {
            objection.accept("raw value", text);
            return;
        }
        String words = withoutData(text);
        find(UNFILLED, words, hit -> objection.accept("unfilled", hit));
        find(KEY, words, hit -> objection.accept("raw key", hit));
        if (language.equals("en")) {
            find(CHINESE, words, hit -> objection.accept("Chinese on an English page", hit));
        } else {
            find(LATIN, words, hit -> {
                if (!NAMES.contains(hit)) {
                    objection.accept("foreign word on a Chinese page", hit);
                }
            });
        }
    }

    private String withoutData(String text) {
        String words = text;
        for (String each : data) {
            words = words.replace(each, " ");
        }
        return words;
    }

    private static void find(Pattern pattern, String text, java.util.function.Consumer<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher.group());
        }
    }
}
