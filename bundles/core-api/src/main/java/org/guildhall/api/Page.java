// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api;

import java.util.List;
import java.util.function.Function;

/**
 * A stretch of a list that is read page by page.
 *
 * @param items the rows, in order, never null
 * @param next the cursor to ask for the following page with; null on the last one
 * @param total the number of rows on all pages; null unless it was asked for
 */
public record Page<T>(List<T> items, String next, Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** A list short enough to need no paging. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null, null);
    }

    /** The same page with each row turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next, total);
    }
}
