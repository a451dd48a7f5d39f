// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.guildhall.api.Id;

/** Reads and writes ids in paths and queries. */
final class IdParameters implements ParamConverterProvider {

    private static final ParamConverter<Id> CONVERTER = new ParamConverter<>() {
        @Override
        public Id fromString(String text) {
            return text == null ? null : Id.parse(text);
        }

        @Override
        public String toString(Id id) {
            return id.toString();
        }
    };

    @Override
    @SuppressWarnings("unchecked") // guarded by the comparison of the classes
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Id.class ? (ParamConverter<T>) CONVERTER : null;
    }
}
