// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong on pages, each fault once, with all the places it was seen in. */
final class Faults {

    private static final int PLACES = 4;

    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    /**
     * Notes a fault.
     *
     * @param rule what it breaks
     * @param what the element, and what is wrong with it
     * @param where page, reader, language, size
     */
    synchronized void add(String rule, String what, String where) {
        places.computeIfAbsent(rule + ": " + what, fault -> new TreeSet<>()).add(where);
    }

    void requireNone() {
        if (!places.isEmpty()) {
            throw new AssertionError(places.size() + " faults on pages\n" + this);
        }
    }

    @Override
    public String toString() {
        return places.entrySet().stream()
                .map(fault -> fault.getKey() + "\n    on " + places(fault.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String places(Set<String> seen) {
        String some = seen.stream().limit(PLACES).collect(Collectors.joining("; "));
        return seen.size() > PLACES ? some + " and " + (seen.size() - PLACES) + " more" : some;
    }
}
