// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

/** Queries as Jakarta REST would fill them. */
public final class PageQueries {

    private PageQueries() {}

    /** For a whole list as a file. */
    public static PageQuery of(String format, String thing, String columns) {
        PageQuery query = new PageQuery();
        query.limit = 20;
        query.format = ListFormat.fromString(format);
        query.thing = thing;
        query.columns = columns;
        return query;
    }
}
