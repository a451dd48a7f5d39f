// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.util.ArrayList;
import java.util.List;

/**
 * The unified social credit code of legal persons and other organizations (GB 32100-2015): who registers, what kind, six
 * digits of the region, the {@linkplain OrganizationCode organization code} and one character that proves the rest.
 */
public final class SocialCreditCode {

    static final int LENGTH = 18;

    /** Without I, O, S, V and Z, which are easily taken for others. A character's value is its place. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String UNUSED = "IOSVZ";
    private static final String DEPARTMENTS = "123456789ANY";
    private static final String LEGACY = "\\d{15}";
    private static final int REGION_FIRST = 2;
    private static final int REGION_END = 8;
    private static final int INNER_END = 17;

    /** Who holds the code: what it then usually begins with. */
    public enum Holder {
        UNION("core.code.unusual-union", "81", "89", "13"),
        ENTERPRISE("core.code.unusual-enterprise", "91", "92", "93"),
        INSTITUTION("core.code.unusual-institution", "12"),
        ASSOCIATION("core.code.unusual-association", "51");

        private final String key;
        private final List<String> beginnings;

        Holder(String key, String... beginnings) {
            this.key = key;
            this.beginnings = List.of(beginnings);
        }
    }

    private SocialCreditCode() {}

    /**
     * Checks a code however it is written. Refused are a wrong length, a character that is not used there, and a wrong last
     * character; an organization code that does not prove itself is only unusual, for old registers hold such.
     */
    public static CodeCheck check(String text) {
        String code = CodeText.bare(text);
        List<CodeProblem> errors = errors(code);
        if (!errors.isEmpty()) {
            return new CodeCheck(code, errors, NearestCreditCode.to(code));
        }
        CodeCheck right = CodeCheck.right(code);
        if (DEPARTMENTS.indexOf(code.charAt(0)) < 0) {
            right = right.with(CodeProblem.warning(1, "core.code.unknown-department", code.substring(0, 1)));
        }
        if (!innerRight(code)) {
            String inner = code.substring(REGION_END, INNER_END);
            right = right.with(CodeProblem.warning(
                    INNER_END, "core.code.inner-check", inner, String.valueOf(OrganizationCode.proof(inner))));
        }
        return right;
    }

    /** As {@link #check(String)}, and warns if the code does not begin as that of such a holder. */
    public static CodeCheck check(String text, Holder holder) {
        CodeCheck checked = check(text);
        if (!checked.valid() || holder.beginnings.contains(checked.code().substring(0, 2))) {
            return checked;
        }
        return checked.with(CodeProblem.warning(1, holder.key, checked.code().substring(0, 2)));
    }

    /** The six digits of the region in a right code. */
    public static String region(String code) {
        return code.substring(REGION_FIRST, REGION_END);
    }

    /** The last character as the seventeen before it demand. */
    static char proof(String code) {
        return ALPHABET.charAt((31 - CodeText.weigh(code, ALPHABET, WEIGHTS) % 31) % 31);
    }

    static boolean right(String code) {
        return errors(code).isEmpty();
    }

    static boolean innerRight(String code) {
        return OrganizationCode.proof(code.substring(REGION_END, INNER_END)) == code.charAt(INNER_END - 1);
    }

    /** Whether a character may stand at that place, counted from 0. */
    static boolean fits(char character, int place) {
        boolean digitsOnly = place >= REGION_FIRST && place < REGION_END;
        return digitsOnly ? character >= '0' && character <= '9' : ALPHABET.indexOf(character) >= 0;
    }

    private static List<CodeProblem> errors(String code) {
        if (code.matches(LEGACY)) {
            return List.of(CodeProblem.error(0, "core.code.legacy-licence"));
        }
        if (code.length() != LENGTH) {
            return List.of(CodeProblem.error(0, "core.code.length", LENGTH, code.length()));
        }
        List<CodeProblem> strange = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            if (!fits(code.charAt(i), i)) {
                strange.add(strange(code.charAt(i), i));
            }
        }
        char proof = strange.isEmpty() ? proof(code) : code.charAt(LENGTH - 1);
        if (code.charAt(LENGTH - 1) == proof) {
            return strange;
        }
        String written = code.substring(LENGTH - 1);
        return List.of(CodeProblem.error(LENGTH, "core.code.check-character", LENGTH, written, String.valueOf(proof)));
    }

    private static CodeProblem strange(char character, int place) {
        String key = "core.code.no-letter-or-digit";
        if (place >= REGION_FIRST && place < REGION_END) {
            key = "core.code.no-digit";
        } else if (UNUSED.indexOf(character) >= 0) {
            key = "core.code.unused-letter";
        }
        return CodeProblem.error(place + 1, key, place + 1, String.valueOf(character));
    }
}
