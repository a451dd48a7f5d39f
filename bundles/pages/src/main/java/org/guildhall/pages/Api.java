// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a bundle's OpenAPI document says about addresses, rows, queries and bodies. */
final class Api {

    private static final String REFERENCE = "$ref";

    private final JsonNode document;
    private final Map<String, JsonNode> operations = new HashMap<>();

    Api(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        operations.put(operation.getKey() + " " + shape(path.getKey()), operation.getValue())));
    }

    Optional<JsonNode> operation(String method, Address address) {
        return Optional.ofNullable(operations.get(method.toLowerCase(Locale.ROOT) + " " + shape("/" + address.path())));
    }

    /** The fields by name, each with its schema; empty if the document does not say. */
    Map<String, JsonNode> fields(FieldGroup.Schema of) {
        if (of instanceof FieldGroup.QueryOf query) {
            return parameters(query.rows());
        }
        JsonNode schema;
        if (of instanceof FieldGroup.RowOf row) {
            ObjectNode both = JsonNodeFactory.instance.objectNode();
            ObjectNode properties = both.putObject("properties");
            JsonNode listed =
                    resolved(resolved(answer(row.rows()).path("properties").path("items"))
                            .path("items"));
            properties.setAll(properties(listed));
            properties.setAll(properties(answer(row.rows().row())));
            schema = both;
        } else {
            Call send = ((FieldGroup.BodyOf) of).send();
            schema = operation(send.method(), send.address())
                    .map(operation -> resolved(json(operation.path("requestBody"))))
                    .orElse(JsonNodeFactory.instance.objectNode());
        }
        Map<String, JsonNode> fields = new HashMap<>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), resolved(field.getValue())));
        return fields;
    }

    /** Whether reading there can be asked with that query parameter. */
    boolean takes(Address rows, String parameter) {
        return parameters(rows).containsKey(parameter);
    }

    private Map<String, JsonNode> parameters(Address rows) {
        Map<String, JsonNode> fields = new HashMap<>();
        operation("GET", rows)
                .ifPresent(operation -> operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        fields.put(parameter.path("name").asText(), resolved(parameter.path("schema")));
                    }
                }));
        return fields;
    }

    private JsonNode answer(Address address) {
        JsonNode responses = operation("GET", address)
                .map(operation -> operation.path("responses"))
                .orElse(JsonNodeFactory.instance.objectNode());
        return resolved(json(responses.has("200") ? responses.path("200") : responses.path("default")));
    }

    private static ObjectNode properties(JsonNode schema) {
        return schema.path("properties") instanceof ObjectNode properties
                ? properties
                : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode json(JsonNode part) {
        return part.path("content").path("application/json").path("schema");
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has(REFERENCE)
                ? resolved(document.at(schema.path(REFERENCE).asText().substring(1)))
                : schema;
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
