// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guildhall.api.error.InvalidException;

/** How people write a day at every door: {@code 2026-05-01}. */
public final class Day {

    private Day() {}

    /** @throws InvalidException {@code guildhall.day.malformed} */
    public static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw InvalidException.because("guildhall.day.malformed", text);
        }
    }
}
