// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which rows are taken: whoever leads comes before those below, and a branch is gone through to its end before
 * the next one begins, so that few places of the tree have to make room at a time. In a file it may stand in any order.
 */
final class FileOrder {

    private final Map<String, List<FormRow>> below = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<FormRow> ordered = new ArrayList<>();

    private FileOrder(List<FormRow> rows) {
        rows.forEach(row -> named.add(row.name()));
        // without a name nobody leads
        named.remove("");
        rows.stream().filter(row -> named.contains(row.parent())).forEach(row -> below.computeIfAbsent(
                        row.parent(), parent -> new ArrayList<>())
                .add(row));
    }

    /** All rows; those that lead each other in a circle are the last, and faulty. */
    static List<FormRow> of(List<FormRow> rows) {
        FileOrder order = new FileOrder(rows);
        rows.stream()
                .filter(row -> !order.named.contains(row.parent()))
                .sorted(Comparator.comparing(FormRow::parent))
                .forEach(order::takeBranch);
        Set<FormRow> taken = new HashSet<>(order.ordered);
        rows.stream()
                .filter(row -> !taken.contains(row))
                .map(FileOrder::circling)
                .forEach(order.ordered::add);
        return order.ordered;
    }

    private static FormRow circling(FormRow row) {
        return row.with(Fault.of(FormColumn.PARENT, "core.organization-import.circle", row.parent()));
    }

    private void takeBranch(FormRow top) {
        Deque<FormRow> next = new ArrayDeque<>(List.of(top));
        while (!next.isEmpty()) {
            FormRow row = next.pop();
            ordered.add(row);
            // of several of one name the first has them all; whose they are is decided where they are placed
            List<FormRow> led = below.remove(row.name());
            if (led != null) {
                for (int i = led.size() - 1; i >= 0; i--) {
                    next.push(led.get(i));
                }
            }
        }
    }
}
