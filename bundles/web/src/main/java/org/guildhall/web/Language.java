// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** In which language somebody reads. */
enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    /** Remembers what somebody chose on a page; the pages' scripts write it. */
    static final String COOKIE = "guildhall-language";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** For a document: what was chosen, else what the browser asks for, else Chinese. */
    static Language ofDocument(HttpServletRequest request) {
        return Cookies.value(request, COOKIE)
                .map(chosen -> chosen.equals(ENGLISH.tag) ? ENGLISH : CHINESE)
                .orElseGet(() -> ofRequest(request));
    }

    /** The first of our languages that the request asks for, else Chinese. */
    static Language ofRequest(HttpServletRequest request) {
        // without the header a servlet reports the server's own language
        if (request.getHeader("Accept-Language") == null) {
            return CHINESE;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Language language : values()) {
                if (language.locale().getLanguage().equals(wanted.getLanguage())) {
                    return language;
                }
            }
        }
        return CHINESE;
    }
}
