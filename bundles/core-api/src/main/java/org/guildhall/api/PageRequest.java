// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api;

import org.guildhall.api.error.InvalidException;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}
 * @param after the {@link Page#next() cursor} of the page before; null for the first page
 * @param count whether {@link Page#total()} is wanted
 * @param sort the field to sort by, with {@code -} in front for the greatest first; null for the list's natural order
 */
public record PageRequest(int limit, String after, boolean count, String sort) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;

    /** @throws InvalidException {@code guildhall.page.limit} if the limit is out of range */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidException.of("limit", "guildhall.page.limit", MAX_LIMIT);
        }
    }

    /** A page of a list in its natural order. */
    public PageRequest(int limit, String after, boolean count) {
        this(limit, after, count, null);
    }

    /** The first page of the usual size, not counted. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null, false);
    }
}
