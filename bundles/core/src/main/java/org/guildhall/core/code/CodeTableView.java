// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.util.Locale;
import org.guildhall.api.code.CodeTable;
import org.guildhall.api.module.Words;

/** A table of codes with its title in the reader's language. */
public record CodeTableView(String name, String title, String standard, String source, String covers, int size) {

    static CodeTableView of(CodeTable table, Words words, Locale locale) {
        return new CodeTableView(
                table.name(),
                words.text(locale, table.title()),
                table.standard(),
                table.source(),
                table.covers(),
                table.size());
    }
}
