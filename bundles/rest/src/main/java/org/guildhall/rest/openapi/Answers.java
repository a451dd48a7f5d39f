// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.guildhall.rest.Accepted;
import org.guildhall.rest.Cacheable;
import org.guildhall.rest.Created;
import org.guildhall.rest.ListFormat;
import org.guildhall.rest.Listing;

/** What an operation answers. */
final class Answers {

    private Answers() {}

    static void describe(Method method, ObjectNode responses, Schemas schemas) {
        Type type = answered(method);
        if (type == void.class) {
            responses.putObject("204").put("description", "done");
        } else if (type == Response.class) {
            responses.putObject("200").put("description", "done");
        } else if (method.getReturnType() == Created.class) {
            json(responses, "201", schemas.of(argument(type)));
        } else if (method.getReturnType() == Accepted.class) {
            json(responses, "202", schemas.of(argument(type)));
        } else {
            ObjectNode content = json(responses, "200", schemas.of(type));
            if (method.getReturnType() == Listing.class) {
                file(content, ListFormat.CSV);
                file(content, ListFormat.XLSX);
            }
        }
        responses
                .putObject("default")
                .put("description", "a problem")
                .putObject("content")
                .putObject("application/problem+json")
                .set("schema", schemas.problem());
    }

    private static Type answered(Method method) {
        return method.getReturnType() == Cacheable.class
                ? argument(method.getGenericReturnType())
                : method.getGenericReturnType();
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    private static ObjectNode json(ObjectNode responses, String status, ObjectNode schema) {
        ObjectNode content =
                responses.putObject(status).put("description", "done").putObject("content");
        content.putObject(MediaType.APPLICATION_JSON).set("schema", schema);
        return content;
    }

    private static void file(ObjectNode content, ListFormat format) {
        content.putObject(format.mediaType().replaceAll(";.*", ""))
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary");
    }
}
