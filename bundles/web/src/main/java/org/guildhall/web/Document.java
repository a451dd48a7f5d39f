// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.pages.Face;

/** The HTML that starts a shell: what to load, and the first menu, so that the page needs not ask for it. */
record Document(SharedLibraries libraries, String entry, Look look, Manifest manifest, String manifestJson) {

    private static final String TEMPLATE = """
            <!doctype html>
            <html lang="%s"%s>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="theme-color" content="#b81c22">
            <meta name="description" content="%s">
            <title>%s</title>
            <link rel="icon" href="%sicon.svg" type="image/svg+xml">
            %s
            <link rel="stylesheet" href="%s.css">
            <script type="importmap">%s</script>
            %s
            <script type="module" src="%s.js"></script>
            <script type="application/json" id="manifest">%s</script>
            </head>
            <body class="%s">
            <div id="app"></div>
            <noscript>%s</noscript>
            </body>
            </html>
            """;

    String html() {
        Map<String, String> words = manifest.words();
        String title = escaped(words.getOrDefault("web.title." + entry, ""));
        String base = libraries.own().base();
        String scripts = libraries.parts(entry).stream()
                .map(part -> "<link rel=\"modulepreload\" href=\"" + base + part + "\">")
                .collect(Collectors.joining("\n"));
        return TEMPLATE.formatted(
                manifest.language(),
                look.attributes(),
                escaped(words.getOrDefault("web.description", "")),
                title,
                base,
                installable(base),
                base + entry,
                libraries.importMap(),
                scripts,
                base + entry,
                // a data block ends at the first end tag, wherever it stands
                manifestJson.replace("<", "\\u003c"),
                entry,
                escaped(words.getOrDefault("web.noscript", "")));
    }

    /** The portal can be kept on a phone like an app. */
    private String installable(String base) {
        return Face.PORTAL.entry().equals(entry)
                ? "<link rel=\"manifest\" href=\"%sportal.%s.webmanifest\">".formatted(base, manifest.language())
                : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
