// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Guesses which right code was meant by a wrong one, from the slips that hands and scanners make. */
final class NearestCreditCode {

    private static final int LENGTH = SocialCreditCode.LENGTH;

    /** What is taken for what, either way round. */
    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('O', "0DQ"),
            Map.entry('I', "1L"),
            Map.entry('S', "5"),
            Map.entry('Z', "27"),
            Map.entry('V', "UYW"),
            Map.entry('0', "DQ"),
            Map.entry('1', "L7"),
            Map.entry('2', "7"),
            Map.entry('5', "6"),
            Map.entry('6', "5G"),
            Map.entry('7', "12"),
            Map.entry('8', "B3"),
            Map.entry('3', "8"),
            Map.entry('B', "8"),
            Map.entry('D', "0"),
            Map.entry('G', "6"),
            Map.entry('L', "1"),
            Map.entry('Q', "0"),
            Map.entry('U', "Y"),
            Map.entry('Y', "U"));

    private NearestCreditCode() {}

    /** The likeliest right code; empty if no single slip leads to one. */
    static String to(String code) {
        List<String> right = candidates(code).filter(SocialCreditCode::right).toList();
        // the organization code within proves a guess once more
        return right.stream()
                .filter(SocialCreditCode::innerRight)
                .findFirst()
                .or(() -> right.stream().findFirst())
                .orElse("");
    }

    private static Stream<String> candidates(String code) {
        if (code.length() == LENGTH + 1) {
            return IntStream.rangeClosed(0, LENGTH).mapToObj(i -> code.substring(0, i) + code.substring(i + 1));
        }
        if (code.length() != LENGTH) {
            return Stream.empty();
        }
        List<Integer> strange = IntStream.range(0, LENGTH)
                .filter(i -> !SocialCreditCode.fits(code.charAt(i), i))
                .boxed()
                .toList();
        return switch (strange.size()) {
            case 0 -> slips(code);
            case 1 -> Stream.concat(alike(code, strange.get(0)), any(code, strange.get(0)));
            default -> several(code, strange);
        };
    }

    /** The smallest first: one character taken for another, the last one wrong, two neighbours changed over. */
    private static Stream<String> slips(String code) {
        return Stream.of(
                        IntStream.range(0, LENGTH).boxed().flatMap(i -> alike(code, i)),
                        Stream.of(proven(code)),
                        IntStream.range(0, LENGTH - 1).mapToObj(i -> CodeText.swap(code, i)))
                .flatMap(Function.identity());
    }

    private static String proven(String code) {
        return CodeText.replace(code, LENGTH - 1, SocialCreditCode.proof(code));
    }

    private static Stream<String> alike(String code, int place) {
        return ALIKE.getOrDefault(code.charAt(place), "")
                .chars()
                .mapToObj(character -> CodeText.replace(code, place, (char) character));
    }

    private static Stream<String> any(String code, int place) {
        return SocialCreditCode.ALPHABET.chars().mapToObj(character -> CodeText.replace(code, place, (char) character));
    }

    /** Each strange character by each that it is taken for. */
    private static Stream<String> several(String code, List<Integer> strange) {
        List<String> found = List.of(code);
        for (int place : strange) {
            List<String> next = new ArrayList<>();
            found.forEach(each -> alike(each, place).forEach(next::add));
            found = next;
        }
        return found.stream();
    }
}
