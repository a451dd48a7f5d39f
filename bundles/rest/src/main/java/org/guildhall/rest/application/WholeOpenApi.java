// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.rest.Json;
import org.guildhall.rest.openapi.OpenApi;
import org.guildhall.rest.openapi.Operations;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** {@code /api/openapi.json}: the operations of everything that is deployed now, in one document. */
@Component(
        service = Application.class,
        property = {"osgi.jakartars.application.base=/openapi.json", "osgi.jakartars.name=openapi"})
public class WholeOpenApi extends Application {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectMapper mapper = Json.mapper();

    @Reference(target = "(guildhall.module=*)", cardinality = ReferenceCardinality.MULTIPLE)
    private volatile List<Application> applications;

    @Override
    public Set<Object> getSingletons() {
        return Set.of(new WholeOpenApiResource(this::document), new JacksonJsonProvider(mapper));
    }

    private JsonNode document() {
        ObjectNode whole = OpenApi.of("", new Operations(List.of()), mapper);
        whole.putArray("servers").addObject().put("url", "/api");
        for (Application application : applications) {
            if (application instanceof ModuleApplication module) {
                add(module.module(), module.document(), whole);
            }
        }
        return whole;
    }

    /** Two modules may each have an Edition, so every schema takes its module's name in front. */
    private static void add(String id, ObjectNode document, ObjectNode whole) {
        ObjectNode renamed = document.deepCopy();
        rename(renamed, id + ".");
        ObjectNode paths = whole.withObjectProperty("paths");
        renamed.path("paths").properties().forEach(path -> paths.set("/" + id + path.getKey(), path.getValue()));
        ObjectNode schemas = whole.withObjectProperty("components").withObjectProperty("schemas");
        renamed.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.set(id + "." + schema.getKey(), schema.getValue()));
    }

    private static void rename(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (entry.getKey().equals("$ref") && entry.getValue().asText().startsWith(SCHEMAS)) {
                    entry.setValue(TextNode.valueOf(
                            SCHEMAS + prefix + entry.getValue().asText().substring(SCHEMAS.length())));
                }
            }
        }
        node.forEach(child -> rename(child, prefix));
    }
}
