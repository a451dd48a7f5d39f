// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that lead to the same place below a folder on every system, however often they are decoded. */
final class EntryName {

    /** Control characters, what other systems take for a separator or a drive, and what stands for a character. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\:%]");

    private static final Pattern SEGMENT = Pattern.compile("(?!.*[. !]$).+");
    private static final int LONGEST = 512;

    private EntryName() {}

    static void check(String name) throws BadZipException {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String path = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        if (plain.length() > LONGEST || FORBIDDEN.matcher(plain).find()) {
            throw refused(name);
        }
        for (String segment : path.split("/", -1)) {
            // also the dots that lead upward, those that some systems drop, and what marks the inside of a jar
            if (!SEGMENT.matcher(segment).matches()) {
                throw refused(name);
            }
        }
    }

    /** What a system that does not tell capitals apart, or keeps names decomposed, would make of it. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static BadZipException refused(String name) {
        return new BadZipException("registry.archive.path", printable(name));
    }

    private static String printable(String name) {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return text.replaceAll("\\p{C}", "?");
    }
}
