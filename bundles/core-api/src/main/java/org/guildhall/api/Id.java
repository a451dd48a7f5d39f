// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api;

import org.guildhall.api.error.InvalidException;

/**
 * The identifier of any record: 64 bits, ordered by time of creation, shown as 13 characters of Crockford's base 32.
 *
 * <p>Tables hold the number, entities a {@code long}; everything outside {@code storage} holds an {@code Id}.
 *
 * @param value the number, never negative
 */
public record Id(long value) implements Comparable<Id> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;
    private static final int BITS = 5;

    public Id {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative: " + value);
        }
    }

    /**
     * Reads the 13 characters that {@link #toString()} writes; case is ignored.
     *
     * @throws InvalidException {@code guildhall.id.malformed} if the text is anything else
     */
    public static Id parse(String text) {
        if (text.length() != LENGTH) {
            throw malformed(text);
        }
        long value = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0 || i == 0 && digit > 7) {
                throw malformed(text);
            }
            value = value << BITS | digit;
        }
        return new Id(value);
    }

    private static int digit(char character) {
        // some letters outside ASCII have an upper case within it
        return character > 'z' ? -1 : ALPHABET.indexOf(Character.toUpperCase(character));
    }

    private static InvalidException malformed(String text) {
        return InvalidException.because("guildhall.id.malformed", text);
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        char[] text = new char[LENGTH];
        long rest = value;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= BITS;
        }
        return new String(text);
    }
}
