// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.code.CodeEntry;
import org.guildhall.api.code.CodeFilter;
import org.guildhall.api.code.CodeTable;
import org.guildhall.api.error.InvalidException;
import org.guildhall.core.table.CodeFile;
import org.guildhall.core.table.Nearest;

/** One table, in memory, in the order of its codes. Immutable. */
final class CodeList {

    private final CodeTable table;
    private final NavigableMap<String, CodeEntry> entries = new TreeMap<>();

    /** @param notes the file that says where the codes are from */
    CodeList(String name, CodeFile notes, Stream<CodeEntry> lines) {
        lines.forEach(line -> entries.put(line.code(), line));
        table = new CodeTable(
                name,
                "core.table." + name,
                notes.note("standard"),
                notes.note("source"),
                notes.note("covers"),
                entries.size());
    }

    /** A table of which all is in one file: {@code code,parent,name,englishName}. */
    static CodeList of(String name) {
        CodeFile file = CodeFile.read("/code/" + name + ".csv");
        return new CodeList(
                name, file, file.lines(4).map(cells -> new CodeEntry(cells[0], cells[1], cells[2], cells[3], "", "")));
    }

    CodeTable table() {
        return table;
    }

    Optional<CodeEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    String nearest(String code) {
        return Nearest.to(code, entries.navigableKeySet());
    }

    /** A page of what the filter describes; a cursor is the last code shown. */
    Page<CodeEntry> list(CodeFilter filter, PageRequest page) {
        if (page.sort() != null) {
            throw InvalidException.of("sort", "guildhall.page.sort", page.sort());
        }
        Collection<CodeEntry> further = page.after() == null
                ? entries.values()
                : entries.tailMap(page.after(), false).values();
        List<CodeEntry> rows =
                matching(further, filter).limit(page.limit() + 1L).toList();
        Long total = page.count() ? matching(entries.values(), filter).count() : null;
        if (rows.size() <= page.limit()) {
            return new Page<>(rows, null, total);
        }
        List<CodeEntry> items = rows.subList(0, page.limit());
        return new Page<>(items, items.get(items.size() - 1).code(), total);
    }

    private static Stream<CodeEntry> matching(Collection<CodeEntry> entries, CodeFilter filter) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> filter.withdrawn() || entry.until().isEmpty())
                .filter(entry -> filter.parent().map(entry.parent()::equals).orElse(true))
                .filter(entry -> entry.code().toLowerCase(Locale.ROOT).startsWith(text)
                        || entry.name().contains(text)
                        || entry.englishName().toLowerCase(Locale.ROOT).contains(text));
    }
}
