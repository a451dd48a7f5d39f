// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
                content(operation, type(method, parameter)).set("schema", schemas.of(parameter.getParameterizedType()));
            }
        }
    }

    /** Whether it is a parameter with a name. */
    private boolean named(AnnotatedElement element, Type type, ObjectNode operation) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        PathParam path = element.getAnnotation(PathParam.class);
        HeaderParam header = element.getAnnotation(HeaderParam.class);
        FormParam part = element.getAnnotation(FormParam.class);
        if (query != null) {
            add(operation, "query", query.value(), type, element);
        } else if (path != null) {
            add(operation, "path", path.value(), type, element).put("required", true);
        } else if (header != null) {
            add(operation, "header", header.value(), type, element);
        } else if (part != null) {
            content(operation, MediaType.MULTIPART_FORM_DATA)
                    .withObjectProperty("schema")
                    .put("type", "object")
                    .withObjectProperty("properties")
                    .putObject(part.value())
                    .put("type", "string");
        }
        return Stream.of(query, path, header, part).anyMatch(annotation -> annotation != null);
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

    private static ObjectNode content(ObjectNode operation, String type) {
        return operation
                .withObjectProperty("requestBody")
                .put("required", true)
                .withObjectProperty("content")
                .withObjectProperty(type);
    }

    private static String type(Method method, Parameter body) {
        if (body.getType() != InputStream.class) {
            return MediaType.APPLICATION_JSON;
        }
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? MediaType.WILDCARD : consumes.value()[0];
    }
}
