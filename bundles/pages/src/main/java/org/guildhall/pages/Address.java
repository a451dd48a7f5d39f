// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something is: of REST resources counted from {@code /api/}, of pages from {@code #/}. Written as one text, for
 * example {@code essay-contest/editions/{id}/entries?state=OPEN}.
 *
 * @param module the id of the bundle it belongs to
 * @param path what follows; may hold {@code {id}}, the id of the row at hand
 * @param query what follows the question mark; may be empty
 */
public record Address(String module, String path, String query) {

    private static final Pattern FORM = Pattern.compile(
            "([a-z][a-z0-9-]*)/((?:[A-Za-z0-9._-]+|\\{id})(?:/(?:[A-Za-z0-9._-]+|\\{id}))*)(?:\\?(.+))?");
    private static final String ROW = "{id}";

    /** Reads one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Address of(String text) {
        Matcher parts = FORM.matcher(text);
        Expect.that(
                parts.matches(),
                "an address is like \"essay-contest/editions/{id}/entries?state=OPEN\", not \"" + text + '"');
        return new Address(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
    }

    /** Whether it needs a row to be complete. */
    public boolean ofRow() {
        return path.contains(ROW);
    }

    /** Whether the row at hand stands in it anywhere. */
    public boolean namesRow() {
        return ofRow() || query.contains(ROW);
    }

    /** The address of one of the rows that are found here. */
    public Address row() {
        return new Address(module, path + "/" + ROW, "");
    }

    @Override
    public String toString() {
        return module + "/" + path + (query.isEmpty() ? "" : "?" + query);
    }
}
