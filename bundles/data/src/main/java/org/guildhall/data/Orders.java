// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.InvalidException;

/**
 * The orders in which a list can be read: its natural one, and those that a request may name. Each is a few columns, of
 * which the last tells any two rows apart. Immutable.
 */
public final class Orders {

    private final List<Key> natural;
    private final boolean descending;
    private final Map<String, List<Key>> named;

    /**
     * One column to sort by, never null.
     *
     * @param column as SQL or JPQL names it
     * @param parse reads back a value that was written with {@code toString()}
     */
    public record Key(String column, Function<String, Object> parse) {

        public static Key number(String column) {
            return new Key(column, Long::valueOf);
        }

        public static Key integer(String column) {
            return new Key(column, Integer::valueOf);
        }

        public static Key text(String column) {
            return new Key(column, text -> text);
        }

        public static Key moment(String column) {
            return new Key(column, java.time.Instant::parse);
        }
    }

    private Orders(List<Key> natural, boolean descending, Map<String, List<Key>> named) {
        this.natural = natural;
        this.descending = descending;
        this.named = Map.copyOf(named);
    }

    /** A list that goes by these columns if nobody asks for anything else, the least first. */
    public static Orders ascending(Key... natural) {
        return new Orders(List.of(natural), false, Map.of());
    }

    /** A list that goes by these columns if nobody asks for anything else, the greatest first. */
    public static Orders descending(Key... natural) {
        return new Orders(List.of(natural), true, Map.of());
    }

    /** The same, and a request may also sort by that field. */
    public Orders by(String field, Key... keys) {
        Map<String, List<Key>> more = new HashMap<>(named);
        more.put(field, List.of(keys));
        return new Orders(natural, descending, more);
    }

    /**
     * The order that a request asks for, and where in it the request wants to go on.
     *
     * @throws InvalidException {@code guildhall.page.sort} or {@code guildhall.page.cursor} if the list has no such order
     *     or its cursor is none of ours
     */
    public Keyset of(PageRequest page) {
        if (page.sort() == null) {
            return new Keyset(page, "", natural, descending);
        }
        boolean backwards = page.sort().startsWith("-");
        String field = page.sort().substring(backwards ? 1 : 0);
        if (!named.containsKey(field)) {
            throw InvalidException.of("sort", "guildhall.page.sort", field);
        }
        return new Keyset(page, field, named.get(field), backwards);
    }
}
