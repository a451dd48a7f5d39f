// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.table;

import java.util.NavigableSet;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Guesses which code of a table was meant by one that is not in it. */
public final class Nearest {

    private Nearest() {}

    /** The code with two neighbouring characters changed over, or else the neighbour that begins most alike. */
    public static String to(String wrong, NavigableSet<String> codes) {
        return IntStream.range(0, wrong.length() - 1)
                .mapToObj(i -> swapped(wrong, i))
                .filter(codes::contains)
                .findFirst()
                .orElseGet(() -> neighbour(wrong, codes));
    }

    private static String neighbour(String wrong, NavigableSet<String> codes) {
        return Stream.of(codes.floor(wrong), codes.ceiling(wrong))
                .filter(Objects::nonNull)
                .reduce((before, after) -> alike(after, wrong) > alike(before, wrong) ? after : before)
                .filter(code -> alike(code, wrong) > 0)
                .orElse("");
    }

    private static String swapped(String code, int place) {
        return code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
    }

    private static int alike(String code, String other) {
        int length = 0;
        while (length < Math.min(code.length(), other.length()) && code.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
