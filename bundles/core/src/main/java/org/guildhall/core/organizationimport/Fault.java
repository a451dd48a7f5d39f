// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.List;
import java.util.Locale;
import org.guildhall.api.module.Words;

/**
 * One thing that is wrong with a row.
 *
 * @param column where; null if it is the row as a whole
 */
record Fault(FormColumn column, String key, List<Object> arguments) {

    static Fault of(FormColumn column, String key, Object... arguments) {
        return new Fault(column, key, List.of(arguments));
    }

    String text(Words words, Locale locale) {
        String sentence = words.text(locale, key, arguments.toArray());
        return column == null ? sentence : words.text(locale, column.key()) + ": " + sentence;
    }
}
