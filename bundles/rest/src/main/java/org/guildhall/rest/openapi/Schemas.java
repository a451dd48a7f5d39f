// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.rest.Listing;
import org.guildhall.rest.application.Problem;

/** The schemas of the types that operations take and answer; records are described once, among the components. */
final class Schemas {

    private static final String ID = "^[0-7][0-9A-HJKMNP-TV-Z]{12}$";
    private static final Map<Class<?>, String[]> SIMPLE = Map.ofEntries(
            Map.entry(String.class, new String[] {"string"}),
            Map.entry(boolean.class, new String[] {"boolean"}),
            Map.entry(Boolean.class, new String[] {"boolean"}),
            Map.entry(int.class, new String[] {"integer", "int32"}),
            Map.entry(Integer.class, new String[] {"integer", "int32"}),
            Map.entry(long.class, new String[] {"integer", "int64"}),
            Map.entry(Long.class, new String[] {"integer", "int64"}),
            Map.entry(double.class, new String[] {"number", "double"}),
            Map.entry(Double.class, new String[] {"number", "double"}),
            Map.entry(BigDecimal.class, new String[] {"number"}),
            Map.entry(Instant.class, new String[] {"string", "date-time"}),
            Map.entry(LocalDate.class, new String[] {"string", "date"}),
            Map.entry(InputStream.class, new String[] {"string", "binary"}));

    private final ObjectNode components;
    private final Map<String, Class<?>> described = new HashMap<>();

    Schemas(ObjectNode components) {
        this.components = components;
    }

    /** The schema of a type; one that may be anything if it is none of those the platform uses. */
    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    /** What a failure is answered with. */
    ObjectNode problem() {
        return of(Problem.class);
    }

    private ObjectNode of(Type type, Map<String, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bindings.get(variable.getName()), Map.of());
        } else if (type instanceof ParameterizedType generic) {
            return of((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), bindings);
        }
        return of((Class<?>) type, new Type[0], bindings);
    }

    private ObjectNode of(Class<?> type, Type[] arguments, Map<String, Type> bindings) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (SIMPLE.containsKey(type)) {
            String[] name = SIMPLE.get(type);
            schema.put("type", name[0]);
            return name.length == 1 ? schema : schema.put("format", name[1]);
        } else if (type == Id.class) {
            components
                    .withObjectProperty("Id")
                    .put("type", "string")
                    .put("format", "id")
                    .put("pattern", ID);
            return reference("Id");
        } else if (type.isEnum()) {
            ArrayNode values = schema.put("type", "string").putArray("enum");
            Stream.of(type.getEnumConstants()).forEach(value -> values.add(((Enum<?>) value).name()));
            return schema;
        } else if (type == Listing.class) {
            return of(Page.class, arguments, bindings);
        } else if (type == Optional.class) {
            return of(arguments[0], bindings);
        } else if (Collection.class.isAssignableFrom(type)) {
            schema.put("type", "array").set("items", of(arguments[0], bindings));
            return schema;
        } else if (Map.class.isAssignableFrom(type)) {
            schema.put("type", "object").set("additionalProperties", of(arguments[1], bindings));
            return schema;
        }
        return type.isRecord() ? record(type, arguments) : schema;
    }

    private ObjectNode record(Class<?> type, Type... arguments) {
        String name = name(type) + (arguments.length == 0 ? "" : "Of" + name((Class<?>) arguments[0]));
        Class<?> namesake = described.putIfAbsent(name, type);
        if (namesake != null && namesake != type) {
            throw new IllegalStateException("give " + type.getName() + " and " + namesake.getName()
                    + " different names, for both are in one OpenAPI document");
        }
        if (namesake == null) {
            ObjectNode schema = components.putObject(name).put("type", "object");
            Map<String, Type> bindings =
                    arguments.length == 0 ? Map.of() : Map.of(type.getTypeParameters()[0].getName(), arguments[0]);
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    schema.withObjectProperty("properties").set(field.getName(), property(field, bindings));
                    if (Constraints.required(field)) {
                        schema.withArrayProperty("required").add(field.getName());
                    }
                }
            }
        }
        return reference(name);
    }

    private ObjectNode property(Field field, Map<String, Type> bindings) {
        ObjectNode schema = of(field.getGenericType(), bindings);
        Constraints.add(field, schema);
        if (field.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                && schema.path("items") instanceof ObjectNode items) {
            Constraints.add(generic.getAnnotatedActualTypeArguments()[0], items);
        }
        return schema;
    }

    /** A record inside another type is told from its namesakes by that type's name. */
    private static String name(Class<?> type) {
        String outer = type.getEnclosingClass() == null ? "" : name(type.getEnclosingClass());
        return outer + type.getSimpleName();
    }

    private static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }
}
