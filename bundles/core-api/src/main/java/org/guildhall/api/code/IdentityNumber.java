// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/**
 * The number of a citizen (GB 11643-1999): six digits of the region, the day of birth, three digits that tell people
 * apart, the last of them odd for men, and one character that proves the rest (ISO 7064, MOD 11-2).
 */
public final class IdentityNumber {

    private static final int LENGTH = 18;
    private static final int OLDEST = 130;
    private static final String DIGITS = "0123456789";
    private static final String PROOFS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private IdentityNumber() {}

    /**
     * Checks a number however it is written. The region is not checked: people keep the codes of counties that are no more.
     *
     * @param today nobody is born after it
     */
    public static CodeCheck check(String text, LocalDate today) {
        String number = CodeText.bare(text);
        if (!number.matches("\\d{17}[\\dX]")) {
            return new CodeCheck(number, List.of(misshapen(number)), "");
        }
        String day = number.substring(6, 14);
        LocalDate born;
        try {
            born = LocalDate.parse(day, DAY);
        } catch (DateTimeException e) {
            return new CodeCheck(number, List.of(CodeProblem.error(7, "core.code.no-day", day)), "");
        }
        if (born.isAfter(today)) {
            return new CodeCheck(number, List.of(CodeProblem.error(7, "core.code.not-born-yet", day)), "");
        }
        char proof = PROOFS.charAt(CodeText.weigh(number, DIGITS, WEIGHTS) % 11);
        if (number.charAt(LENGTH - 1) != proof) {
            CodeProblem wrong = CodeProblem.error(
                    LENGTH, "core.code.check-character", LENGTH, number.substring(LENGTH - 1), String.valueOf(proof));
            // a number of somebody else is nothing to guess
            return new CodeCheck(number, List.of(wrong), "");
        }
        CodeCheck right = CodeCheck.right(number);
        return born.isBefore(today.minusYears(OLDEST))
                ? right.with(CodeProblem.warning(7, "core.code.very-old", day))
                : right;
    }

    private static CodeProblem misshapen(String number) {
        if (number.length() != LENGTH) {
            return CodeProblem.error(0, "core.code.length", LENGTH, number.length());
        }
        int place = 0;
        while (place < LENGTH - 1 && DIGITS.indexOf(number.charAt(place)) >= 0) {
            place++;
        }
        String key = place == LENGTH - 1 ? "core.code.no-digit-or-x" : "core.code.no-digit";
        return CodeProblem.error(place + 1, key, place + 1, number.substring(place, place + 1));
    }
}
