// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The list of a page.
 *
 * @param filters query parameters of the list; {@code q} is the box to search by
 * @param sort by which field at first, {@code -field} for the last one first; empty for the natural order
 * @param export whether all rows can be had as a file; null for yes
 */
public record RowList(List<Field> columns, List<Field> filters, String sort, Boolean export) {

    private static final Pattern SORT = Pattern.compile("-?[a-z][A-Za-z0-9]*");

    public RowList {
        columns = Expect.some(columns, "the columns of the list");
        filters = Expect.any(filters);
        sort = sort == null ? "" : sort;
        Expect.that(
                sort.isEmpty() || SORT.matcher(sort).matches(),
                "a list is sorted by a field, like \"year\" or \"-year\", not by \"" + sort + '"');
        export = export == null || export;
    }
}
