// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.util.List;

/** The organization code of GB 11714: eight digits or letters and one that proves them. Source: GB 11714-1997. */
public final class OrganizationCode {

    static final int LENGTH = 9;

    /** Unlike in the code around it every letter is used here, A being worth 10. */
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String PROOFS = "0123456789X";

    private OrganizationCode() {}

    /** Checks a code however it is written: {@code 34294097-5} or {@code 342940975}. */
    public static CodeCheck check(String text) {
        String code = CodeText.bare(text);
        if (code.length() != LENGTH) {
            CodeProblem length = CodeProblem.error(0, "core.code.length", LENGTH, code.length());
            return new CodeCheck(code, List.of(length), "");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                CodeProblem strange = CodeProblem.error(i + 1, "core.code.no-letter-or-digit", i + 1, written(code, i));
                return new CodeCheck(code, List.of(strange), "");
            }
        }
        char proof = proof(code);
        if (code.charAt(LENGTH - 1) == proof) {
            return CodeCheck.right(code);
        }
        CodeProblem wrong = CodeProblem.error(
                LENGTH, "core.code.check-character", LENGTH, written(code, LENGTH - 1), String.valueOf(proof));
        return new CodeCheck(code, List.of(wrong), CodeText.replace(code, LENGTH - 1, proof));
    }

    /** The last character as the eight before it demand. */
    static char proof(String code) {
        return PROOFS.charAt((11 - CodeText.weigh(code, ALPHABET, WEIGHTS) % 11) % 11);
    }

    private static String written(String code, int place) {
        return String.valueOf(code.charAt(place));
    }
}
