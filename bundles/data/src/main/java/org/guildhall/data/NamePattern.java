// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

/** What a reader typed into a search box, as a pattern for {@code like … escape '!'}. */
public final class NamePattern {

    private NamePattern() {}

    /** Matches every name that contains the text; wildcards in the text stand for themselves. */
    public static String containing(String text) {
        String literal = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }
}
