// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of whoever asks: Chinese, unless the request says otherwise; never the server's own. */
public final class ReaderLocale {

    private ReaderLocale() {}

    public static Locale of(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
    }
}
