// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import org.guildhall.api.region.RegionCode;

/** What the annotations of a value that {@code AnnotatedDrafts} checks say in a schema. */
final class Constraints {

    private Constraints() {}

    /** Whether the field must be filled in. A primitive one always is: nothing would be taken for zero. */
    static boolean required(Field field) {
        return field.getType().isPrimitive()
                || field.isAnnotationPresent(NotNull.class)
                || field.isAnnotationPresent(NotBlank.class);
    }

    static void add(AnnotatedElement element, ObjectNode schema) {
        Size size = element.getAnnotation(Size.class);
        if (size != null) {
            String what = "array".equals(schema.path("type").asText()) ? "Items" : "Length";
            if (size.min() > 0) {
                schema.put("min" + what, size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.put("max" + what, size.max());
            }
        }
        if (element.isAnnotationPresent(NotBlank.class) && !schema.has("minLength")) {
            schema.put("minLength", 1);
        }
        Min min = element.getAnnotation(Min.class);
        if (min != null) {
            schema.put("minimum", min.value());
        }
        Max max = element.getAnnotation(Max.class);
        if (max != null) {
            schema.put("maximum", max.value());
        }
        Pattern pattern = element.getAnnotation(Pattern.class);
        if (pattern != null) {
            schema.put("pattern", "^(" + pattern.regexp() + ")$");
        }
        if (element.isAnnotationPresent(RegionCode.class)) {
            schema.put("format", "region").put("pattern", "^(" + RegionCode.FORM + ")$");
        }
    }
}
