// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.InvalidException;

/**
 * The place in an ordered list after which the next page begins: the sort keys of the last row shown. Opaque to callers.
 *
 * @param keys the keys in sort order
 */
public record Cursor(List<Long> keys) {

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** A cursor of these keys. */
    public static Cursor of(Long... keys) {
        return new Cursor(List.of(keys));
    }

    /**
     * The place a request wants to go on from, or {@code start} if it wants the first page.
     *
     * @throws InvalidException {@code guildhall.page.cursor} if its cursor is none of ours
     */
    public static Cursor of(PageRequest request, Cursor start) {
        if (request.after() == null) {
            return start;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(request.after()), StandardCharsets.US_ASCII);
            List<Long> keys =
                    List.of(text.split(",")).stream().map(Long::valueOf).toList();
            if (keys.size() == start.keys.size()) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message there is: the cursor was not made by us
        }
        throw InvalidException.of("after", "guildhall.page.cursor");
    }

    /**
     * Cuts a page out of rows that were read with a limit of one more than the page holds.
     *
     * @param total how many rows there are on all pages; null if nobody asked
     */
    public static <T> Page<T> page(List<T> rows, PageRequest request, Function<T, Cursor> place, Long total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, place.apply(items.get(items.size() - 1)).toString(), total);
    }

    @Override
    public String toString() {
        String text = String.join(",", keys.stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
