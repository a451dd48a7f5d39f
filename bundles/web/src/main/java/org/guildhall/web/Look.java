// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How somebody wants pages to look, as chosen in this browser. The document says it from its first byte, so that no page
 * shows in another look first.
 *
 * @param theme {@code light} or {@code dark}; empty: as the reader's system does
 * @param large 大字版: all type larger
 */
record Look(String theme, boolean large) {

    private static final String LIGHT = "light";
    private static final String DARK = "dark";
    private static final String LARGE = "large";

    static Look ofDocument(HttpServletRequest request) {
        return new Look(
                Cookies.value(request, "guildhall-theme").orElse(""),
                Cookies.value(request, "guildhall-size").filter(LARGE::equals).isPresent());
    }

    Look {
        // cookies are the reader's to write, and this one goes into the document
        theme = theme.equals(LIGHT) || theme.equals(DARK) ? theme : "";
    }

    /** For the document's first tag. */
    String attributes() {
        return (theme.isEmpty() ? "" : " data-theme=\"" + theme + "\"") + (large ? " data-size=\"" + LARGE + "\"" : "");
    }
}
