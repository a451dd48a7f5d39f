// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.Query;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.InvalidException;

/**
 * One page of a list that is read in the order of some keys: the SQL (or JPQL) that begins where the page before ended,
 * so that the thousandth page costs what the first did.
 */
public final class Keyset {

    private final PageRequest request;
    private final String field;
    private final List<Orders.Key> keys;
    private final boolean descending;
    private final List<Object> shown;

    Keyset(PageRequest request, String field, List<Orders.Key> keys, boolean descending) {
        this.request = request;
        this.field = field;
        this.keys = keys;
        this.descending = descending;
        this.shown = request.after() == null ? List.of() : read(request.after());
    }

    /** The field the request sorts by; empty for the natural order. */
    public String field() {
        return field;
    }

    /** The keys of the last row that was shown before, for SQL of one's own; empty for the first page. */
    public List<Object> shown() {
        return shown;
    }

    /** The columns of the keys, for {@code select}. */
    public String columns() {
        return keys.stream().map(Orders.Key::column).collect(Collectors.joining(", "));
    }

    /** What stands after {@code order by}. */
    public String order() {
        return keys.stream()
                .map(key -> key.column() + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * The condition that leaves out what was shown before.
     *
     * @param first the number of its first parameter: {@link #bind} fills it and those that follow
     */
    public String beyond(int first) {
        if (shown.isEmpty()) {
            return "1 = 1";
        }
        String further = descending ? " < ?" : " > ?";
        String condition = keys.get(keys.size() - 1).column() + further + (first + keys.size() - 1);
        for (int i = keys.size() - 2; i >= 0; i--) {
            String column = keys.get(i).column();
            int parameter = first + i;
            // said twice, for neither database finds a range of its index in the alternative alone
            condition = column + (descending ? " <= ?" : " >= ?") + parameter + " and (" + column + further + parameter
                    + " or " + condition + ")";
        }
        return condition;
    }

    /** Fills in the parameters of {@link #beyond}. */
    public void bind(Query query, int first) {
        for (int i = 0; i < shown.size(); i++) {
            query.setParameter(first + i, shown.get(i));
        }
    }

    /** How many rows to read: one more than the page shows tells whether there is another page. */
    public int rows() {
        return request.limit() + 1;
    }

    /**
     * Cuts the page out of the rows that were read.
     *
     * @param place the values of a row's keys
     * @param total how many rows there are on all pages; null if nobody asked
     */
    public <T> Page<T> page(List<T> rows, Function<T, List<?>> place, Long total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, cursor(place.apply(items.get(items.size() - 1))), total);
    }

    /** Begins with the order itself, so that it is of no use in another. */
    private String cursor(List<?> place) {
        List<String> parts = new ArrayList<>(List.of(name()));
        for (int i = 0; i < keys.size(); i++) {
            String column = keys.get(i).column();
            parts.add(Objects.requireNonNull(
                            place.get(i),
                            () -> "rows without " + column + " must be left out of a list"
                                    + " that is sorted by it: no page could begin after them")
                    .toString());
        }
        return parts.stream()
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    private List<Object> read(String cursor) {
        String[] parts = cursor.split("\\.", -1);
        try {
            if (parts.length == keys.size() + 1 && decoded(parts[0]).equals(name())) {
                List<Object> place = new ArrayList<>();
                for (int i = 0; i < keys.size(); i++) {
                    place.add(keys.get(i).parse().apply(decoded(parts[i + 1])));
                }
                return place;
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            // falls through to the one message there is: the cursor was not made by us
        }
        throw InvalidException.of("after", "guildhall.page.cursor");
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private String name() {
        return (descending ? "-" : "+") + field;
    }
}
