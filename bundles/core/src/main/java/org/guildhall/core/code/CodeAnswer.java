// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.util.List;
import java.util.Locale;
import org.guildhall.api.code.CodeCheck;
import org.guildhall.api.module.Words;

/**
 * What came of checking a code, in the reader's language.
 *
 * @param code as it is to be kept
 * @param nearest the code that was most likely meant; empty if it is right, or if none suggests itself
 */
public record CodeAnswer(String kind, String code, boolean valid, List<Told> problems, String nearest) {

    /**
     * One problem.
     *
     * @param place which character it is, counted from 1; 0 if it is the code as a whole
     * @param warning whether the code may be kept all the same
     */
    public record Told(int place, boolean warning, String text) {}

    static CodeAnswer of(String kind, CodeCheck check, Words words, Locale locale) {
        List<Told> problems = check.problems().stream()
                .map(problem -> new Told(
                        problem.place(),
                        problem.warning(),
                        words.text(locale, problem.key(), problem.arguments().toArray())))
                .toList();
        return new CodeAnswer(kind, check.code(), check.valid(), problems, check.nearest());
    }
}
