// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.validation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.region.RegionCode;
import org.osgi.service.component.annotations.Component;

/** Checks the handful of annotations that drafts use; text is measured in characters as a reader counts them. */
@Component
public class AnnotatedDrafts implements DraftValidator {

    @Override
    public void check(Record draft) {
        if (draft == null) {
            throw InvalidException.because("guildhall.no-input");
        }
        List<FieldError> errors = new ArrayList<>();
        // a component's annotations are found on its private field, which the accessor's declaration does not show
        for (Field field : draft.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                broken(field, field.getAnnotatedType(), value(draft, field))
                        .distinct()
                        .map(error -> new FieldError(field.getName(), error.key(), error.arguments()))
                        .forEach(errors::add);
            }
        }
        if (!errors.isEmpty()) {
            throw InvalidException.of(errors);
        }
    }

    private record Broken(String key, List<Object> arguments) {
        static Optional<Broken> unless(boolean kept, String key, Object... arguments) {
            return kept ? Optional.empty() : Optional.of(new Broken("guildhall.field." + key, List.of(arguments)));
        }
    }

    /** What is wrong with a value and, if it is a list, with its items; the reader is told both at the same field. */
    private static Stream<Broken> broken(AnnotatedElement rules, AnnotatedType type, Object value) {
        Stream<Broken> here = Stream.concat(
                unstorable(value).stream(),
                Stream.of(rules.getAnnotations()).flatMap(rule -> broken(rule, value).stream()));
        if (value instanceof Collection<?> items && type instanceof AnnotatedParameterizedType list) {
            AnnotatedType item = list.getAnnotatedActualTypeArguments()[0];
            return Stream.concat(here, items.stream().flatMap(each -> broken(item, item, each)));
        }
        return here;
    }

    /** PostgreSQL keeps no null character, and nobody types one. */
    private static Optional<Broken> unstorable(Object value) {
        return Broken.unless(!(value instanceof String text) || text.indexOf('\u0000') < 0, "malformed");
    }

    private static Optional<Broken> broken(Annotation rule, Object value) {
        if (rule instanceof NotNull) {
            return Broken.unless(value != null, "missing");
        } else if (rule instanceof NotBlank) {
            return Broken.unless(value != null && !value.toString().isBlank(), "missing");
        } else if (value == null) {
            return Optional.empty();
        } else if (rule instanceof Size size) {
            int length = length(value);
            return Broken.unless(length >= size.min(), "too-short", size.min(), length)
                    .or(() -> Broken.unless(length <= size.max(), "too-long", size.max(), length));
        } else if (rule instanceof Min min) {
            return Broken.unless(((Number) value).longValue() >= min.value(), "too-small", min.value());
        } else if (rule instanceof Max max) {
            return Broken.unless(((Number) value).longValue() <= max.value(), "too-large", max.value());
        } else if (rule instanceof Pattern pattern) {
            return Broken.unless(value.toString().matches(pattern.regexp()), "malformed");
        } else if (rule instanceof RegionCode) {
            return Broken.unless(value.toString().matches(RegionCode.FORM), "malformed");
        }
        throw new IllegalStateException(
                "no check is known for " + rule.annotationType().getName());
    }

    private static int length(Object value) {
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        String text = value.toString();
        return text.codePointCount(0, text.length());
    }

    private static Object value(Record draft, Field field) {
        try {
            var accessor = draft.getClass().getDeclaredMethod(field.getName());
            accessor.setAccessible(true);
            return accessor.invoke(draft);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
