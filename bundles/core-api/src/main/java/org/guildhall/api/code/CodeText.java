// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/** How people write codes: with spaces, hyphens, small letters and the wide digits of a Chinese keyboard. */
final class CodeText {

    private CodeText() {}

    /** The bare characters, in capitals. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The sum of the characters' values, each times its weight; as many as there are weights. */
    static int weigh(String code, String alphabet, int[] weights) {
        return IntStream.range(0, weights.length)
                .map(i -> alphabet.indexOf(code.charAt(i)) * weights[i])
                .sum();
    }

    /** The code with another character at that place, counted from 0. */
    static String replace(String code, int place, char character) {
        return code.substring(0, place) + character + code.substring(place + 1);
    }

    /** The code with the character at that place, counted from 0, and the one after it changed over. */
    static String swap(String code, int place) {
        return replace(replace(code, place, code.charAt(place + 1)), place + 1, code.charAt(place));
    }
}
