// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.actor.Permission;

/** Says in a sentence for the author of a declaration what Jackson says for programmers. */
final class Reasons {

    private static final Set<Class<?>> TEXTS = Set.of(String.class, Address.class, Call.class, Permission.class);

    private Reasons() {}

    static String of(JsonMappingException problem, ObjectMapper mapper) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            String possible = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "there is no \"" + unknown.getPropertyName() + "\" here, only " + possible;
        }
        if (problem.getCause() instanceof IllegalArgumentException broken) {
            return broken.getMessage();
        }
        if (problem instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            String possible = Stream.of(wrong.getTargetType().getEnumConstants())
                    .map(value -> mapper.valueToTree(value).asText())
                    .collect(Collectors.joining(", "));
            return "\"" + wrong.getValue() + "\" is none of " + possible;
        }
        if (problem instanceof MismatchedInputException other && other.getTargetType() != null) {
            return "expected " + kind(other.getTargetType());
        }
        return problem.getOriginalMessage();
    }

    /** Where it happened, as a JSON pointer. */
    static String pointer(JsonMappingException problem) {
        return problem.getPath().stream().map(Reasons::segment).collect(Collectors.joining());
    }

    private static String segment(Reference step) {
        String name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String kind(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "a list: […]";
        }
        if (type == int.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isEnum() || TEXTS.contains(type) ? "a text: \"…\"" : "an object: {…}";
    }
}
