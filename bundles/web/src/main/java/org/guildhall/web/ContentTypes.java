// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.Map;

/**
 * What kind of content a file is, by the end of its name. HTML is left out on purpose: a module draws into the shell's
 * documents and brings none of its own.
 */
final class ContentTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("mjs", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("csv", "text/csv;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("woff2", "font/woff2"));

    private ContentTypes() {}

    static String of(String name) {
        return BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), UNKNOWN);
    }

    static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml") || type.equals("font/ttf");
    }
}
