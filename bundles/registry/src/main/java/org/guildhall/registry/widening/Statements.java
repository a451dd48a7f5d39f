// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.widening;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of an SQL file, without comments and each on one line. */
final class Statements {

    /** What may hold a semicolon or dashes of its own: texts, quoted names, PostgreSQL's $tagged$ texts, comments. */
    private static final Pattern PIECE = Pattern.compile(
            "(?:'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(\\$\\w*\\$).*?\\1)|--[^\\n]*|/\\*.*?\\*/|;|.", Pattern.DOTALL);

    private Statements() {}

    static List<String> of(String sql) {
        String marked =
                PIECE.matcher(sql).results().map(piece -> kept(piece.group())).collect(Collectors.joining());
        return Pattern.compile("\u0000")
                .splitAsStream(marked)
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String kept(String piece) {
        if (piece.equals(";")) {
            return "\u0000";
        }
        return piece.startsWith("--") || piece.startsWith("/*") ? " " : piece;
    }
}
