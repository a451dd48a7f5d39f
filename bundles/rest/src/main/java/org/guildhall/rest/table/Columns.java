// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.region.RegionCode;

/** The fields of a row that are a file's columns. */
final class Columns {

    private final List<String> names;
    private final List<RecordComponent> components = new ArrayList<>();

    /**
     * @param wanted the names of the fields; empty for all
     * @param rows of one kind; none if the list is empty
     * @throws InvalidException {@code guildhall.unknown-field} if the rows have no such field
     */
    Columns(List<String> wanted, List<?> rows) {
        if (rows.isEmpty()) {
            names = wanted;
            return;
        }
        List<RecordComponent> all = List.of(rows.get(0).getClass().getRecordComponents());
        names = wanted.isEmpty() ? all.stream().map(RecordComponent::getName).toList() : wanted;
        for (String name : names) {
            components.add(all.stream()
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> InvalidException.of("columns", "guildhall.unknown-field")));
        }
        // a module's records are public, but their package is not exported
        Stream.of(components)
                .flatMap(List::stream)
                .forEach(component -> component.getAccessor().setAccessible(true));
    }

    List<String> names() {
        return names;
    }

    /** Whether the column holds codes of regions. */
    boolean isRegion(int column) {
        return components.get(column).isAnnotationPresent(RegionCode.class);
    }

    /** The row's values, null where it has none. */
    List<Object> values(Object row) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            try {
                values.add(component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }
}
