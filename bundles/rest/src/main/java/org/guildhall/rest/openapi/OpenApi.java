// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guildhall.rest.Json;

/**
 * The OpenAPI document of one application, read from its resources as they run: what is not in a method's signature and
 * annotations is not in the document.
 */
public final class OpenApi {

    private OpenApi() {}

    /** The document of a bundle with these resources. */
    public static ObjectNode of(String id, List<Class<?>> resources) {
        return of(id, new Operations(resources), Json.mapper());
    }

    /** The document of a bundle with these operations. */
    public static ObjectNode of(String id, Operations operations, ObjectMapper mapper) {
        ObjectNode document = mapper.createObjectNode().put("openapi", "3.0.1");
        document.putObject("info").put("title", "Guildhall " + id).put("version", "1");
        document.putArray("servers").addObject().put("url", "/api/" + id);
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("session")
                .put("type", "http")
                .put("scheme", "bearer");
        Schemas schemas = new Schemas(components.putObject("schemas"));
        operations.stream()
                .sorted(Comparator.comparing(Operation::path)
                        .thenComparing(Operation::verb)
                        .thenComparing(Operation::id))
                .forEach(operation -> describe(
                        operation,
                        paths.withObjectProperty(operation.path())
                                .withObjectProperty(operation.verb().toLowerCase(Locale.ROOT)),
                        schemas));
        return document;
    }

    /** Where several take different bodies at one address, they are one operation to the document. */
    private static void describe(Operation operation, ObjectNode described, Schemas schemas) {
        new Inputs(schemas).describe(operation.method(), described);
        if (described.has("operationId")) {
            return;
        }
        described.put("operationId", operation.id());
        if (!operation.isPublic()) {
            described.putArray("security").addObject().putArray("session");
        }
        operation.permission().ifPresent(permission -> described.put("x-permission", permission));
        operation.permissionForOthers().ifPresent(permission -> described.put("x-permission-for-others", permission));
        Answers.describe(operation.method(), described.putObject("responses"), schemas);
    }
}
