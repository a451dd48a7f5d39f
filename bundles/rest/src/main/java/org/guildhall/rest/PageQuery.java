// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.InvalidException;

/**
 * Which part of a list a request wants, in which order and form: the {@code @BeanParam} of every operation that answers a
 * {@link Listing}. A class with fields, for Jakarta REST fills no records.
 */
public class PageQuery {

    private static final Pattern THING = Pattern.compile("[a-z0-9.-]{0,100}");

    @QueryParam("limit")
    @DefaultValue("" + PageRequest.DEFAULT_LIMIT)
    int limit;

    @QueryParam("after")
    String after;

    @QueryParam("count")
    boolean count;

    @QueryParam("sort")
    String sort;

    @QueryParam("format")
    ListFormat format;

    @QueryParam("thing")
    String thing;

    @QueryParam("columns")
    String columns;

    /** The form of the answer: JSON unless the request says otherwise. */
    public ListFormat format() {
        return format == null ? ListFormat.JSON : format;
    }

    /** The prefix of the words for the columns of a file, for example {@code core.member}; empty if there is none. */
    public String thing() {
        if (thing != null && !THING.matcher(thing).matches()) {
            throw InvalidException.of("thing", "guildhall.invalid-value");
        }
        return thing == null ? "" : thing;
    }

    /** The fields that are the columns of a file, in their order; empty for all. */
    public List<String> columns() {
        return Stream.ofNullable(columns)
                .flatMap(names -> Stream.of(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The page that JSON shows; a file is counted, and read in the largest pages there are, from the first. */
    PageRequest first() {
        String order = sort == null || sort.isBlank() ? null : sort;
        return format() == ListFormat.JSON
                ? new PageRequest(limit, after, count, order)
                : new PageRequest(PageRequest.MAX_LIMIT, null, true, order);
    }
}
