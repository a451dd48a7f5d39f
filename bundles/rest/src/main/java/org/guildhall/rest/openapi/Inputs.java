// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** What an operation takes: parameters, and the body. */
final class Inputs {

    private final Schemas schemas;

    Inputs(Schemas schemas) {
        this.schemas = schemas;
    }

    void describe(Method method, ObjectNode operation) {
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    named(field, field.getGenericType(), operation);
                }
            } else if (!parameter.isAnnotationPresent(Context.class)
                    && !named(parameter, parameter.getParameterizedType(), operation)) {
                body(parameter, operation);
            }
        }
    }

    /** Whether it is a parameter with a name. */
    private boolean named(AnnotatedElement element, Type type, ObjectNode operation) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        PathParam path = element.getAnnotation(PathParam.class);
        HeaderParam header = element.getAnnotation(HeaderParam.class);
        if (query != null) {
            add(operation, "query", query.value(), type, element);
        } else if (path != null) {
            add(operation, "path", path.value(), type, element).put("required", true);
        } else if (header != null) {
            add(operation, "header", header.value(), type, element);
        }
        return Stream.of(query, path, header).anyMatch(annotation -> annotation != null);
    }

    private ObjectNode add(ObjectNode operation, String in, String name, Type type, AnnotatedElement element) {
        ArrayNode parameters = operation.withArrayProperty("parameters");
        ObjectNode schema = schemas.of(type);
        Constraints.add(element, schema);
        DefaultValue given = element.getAnnotation(DefaultValue.class);
        if (given != null && !given.value().isEmpty()) {
            if (type == int.class || type == long.class) {
                schema.put("default", Long.valueOf(given.value()));
            } else if (type == boolean.class) {
                schema.put("default", Boolean.valueOf(given.value()));
            } else {
                schema.put("default", given.value());
            }
        }
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
        parameter.set("schema", schema);
        return parameter;
    }

    private void body(Parameter parameter, ObjectNode operation) {
        boolean raw = parameter.getType() == InputStream.class;
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        ObjectNode content = body.putObject("content").putObject(raw ? MediaType.WILDCARD : MediaType.APPLICATION_JSON);
        content.set("schema", schemas.of(parameter.getParameterizedType()));
    }
}
