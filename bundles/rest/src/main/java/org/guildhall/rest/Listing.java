// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.InvalidException;

/**
 * A list as an operation answers it: one page as JSON, or with {@code ?format=csv} or {@code xlsx} all of its rows as a
 * file, read page by page while it is sent.
 */
public final class Listing<T> {

    private final PageQuery query;
    private final Page<T> first;
    private final Function<PageRequest, Page<T>> reader;

    private Listing(PageQuery query, Function<PageRequest, Page<T>> reader) {
        this.query = query;
        this.first = reader.apply(query.first());
        this.reader = reader;
    }

    /**
     * A list that is read page by page.
     *
     * @param reader reads one page; called once at once, so that what it throws is still answered as a problem
     */
    public static <T> Listing<T> of(PageQuery query, Function<PageRequest, Page<T>> reader) {
        return new Listing<>(query, reader);
    }

    /** A list so short that it is there as a whole; it keeps its order and has one page. */
    public static <T> Listing<T> whole(PageQuery query, List<T> items) {
        return new Listing<>(query, page -> {
            if (page.sort() != null) {
                throw InvalidException.of("sort", "guildhall.page.sort", page.sort());
            }
            return new Page<>(items, null, page.count() ? (long) items.size() : null);
        });
    }

    /** What the request asked for. */
    public PageQuery query() {
        return query;
    }

    /** The page that JSON shows, or the first one of a file. */
    public Page<T> first() {
        return first;
    }

    /** How many rows a file has. */
    public long total() {
        return Objects.requireNonNull(first.total(), "the list was not counted though its page asks for it");
    }

    /** The page after that one. */
    public Page<T> next(Page<T> page) {
        PageRequest request = query.first();
        return reader.apply(new PageRequest(request.limit(), page.next(), false, request.sort()));
    }
}
