// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.guildhall.rest.Day;

/** Reads and writes days in queries; an empty one is none. */
final class DayParameters implements ParamConverterProvider {

    private static final ParamConverter<LocalDate> CONVERTER = new ParamConverter<>() {
        @Override
        public LocalDate fromString(String text) {
            return text == null || text.isBlank() ? null : Day.parse(text);
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    };

    @Override
    @SuppressWarnings("unchecked") // guarded by the comparison of the classes
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) CONVERTER : null;
    }
}
