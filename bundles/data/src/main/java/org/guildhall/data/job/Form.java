// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts in one column, written as a web form is: {@code file=7&dryRun=true}. */
final class Form {

    private Form() {}

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

    static String of(List<String> texts) {
        // the mark tells a list of one empty text from none
        return texts.stream().map(text -> "=" + encode(text)).collect(Collectors.joining("&"));
    }

    static List<String> texts(String form) {
        return parts(form).map(text -> decode(text.substring(1))).toList();
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
