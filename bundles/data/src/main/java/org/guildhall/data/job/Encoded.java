// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values in one column, written as a web form is: {@code file=7&dryRun=true}. */
final class Encoded {

    private Encoded() {}

    static String of(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> fields(String form) {
        return parts(form)
                .map(field -> field.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
    }

    /** Each with what it is: {@code n} for a whole number, {@code t} for an instant, {@code s} for all else. */
    static String of(List<Object> values) {
        return values.stream().map(Encoded::typed).collect(Collectors.joining("&"));
    }

    static List<Object> values(String form) {
        return parts(form).map(Encoded::value).toList();
    }

    private static String typed(Object value) {
        boolean whole = value instanceof Integer || value instanceof Long;
        return (whole ? "n=" : value instanceof Instant ? "t=" : "s=") + encode(value.toString());
    }

    private static Object value(String typed) {
        String text = decode(typed.substring(2));
        return switch (typed.charAt(0)) {
            case 'n' -> Long.valueOf(text);
            case 't' -> Instant.parse(text);
            default -> text;
        };
    }

    private static Stream<String> parts(String form) {
        return form.isEmpty() ? Stream.empty() : Stream.of(form.split("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
