// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.region.RegionCode;

/** The fields of a row that are a file's columns. */
final class Columns {

    private final List<RecordComponent> components;

    /**
     * @param row the record that a row is
     * @param wanted the names of the fields; empty for all
     * @throws InvalidException {@code guildhall.unknown-field} if the row has no such field
     */
    Columns(Class<?> row, List<String> wanted) {
        List<RecordComponent> all = List.of(row.getRecordComponents());
        components = wanted.isEmpty()
                ? all
                : wanted.stream().map(name -> named(name, all)).toList();
        // a module's records are public, but their package is not exported
        components.forEach(component -> component.getAccessor().setAccessible(true));
    }

    private static RecordComponent named(String name, List<RecordComponent> all) {
        return all.stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidException.of("columns", "guildhall.unknown-field"));
    }

    List<String> names() {
        return components.stream().map(RecordComponent::getName).toList();
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
