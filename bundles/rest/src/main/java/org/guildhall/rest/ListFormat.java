// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.util.Locale;
import org.guildhall.api.error.InvalidException;

/** The forms in which a list can be had. */
public enum ListFormat {
    /** One page. */
    JSON("application/json"),
    /** All rows, for programs and spreadsheets. */
    CSV("text/csv;charset=UTF-8"),
    /** All rows, for spreadsheets. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type of the answer. */
    public String mediaType() {
        return mediaType;
    }

    /** How files of this form end, and how a request asks for it. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what a request asks for.
     *
     * @throws InvalidException {@code guildhall.page.format}
     */
    public static ListFormat fromString(String text) {
        for (ListFormat format : values()) {
            if (format.name().equalsIgnoreCase(text)) {
                return format;
            }
        }
        throw InvalidException.because("guildhall.page.format", text);
    }
}
