// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.guildhall.rest.ApiDescription;
import org.guildhall.rest.Json;
import org.guildhall.rest.openapi.OpenApi;
import org.guildhall.rest.openapi.Operations;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/openapi.json}: the operations of everything that is deployed now, in one document. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=guildhall-openapi",
            "osgi.http.whiteboard.servlet.pattern=/api/openapi.json"
        })
public class WholeOpenApi extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SCHEMAS = "#/components/schemas/";

    private final transient ObjectMapper mapper = Json.mapper();

    @Reference
    private transient volatile List<ApiDescription> apis;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(mapper.writeValueAsBytes(document()));
    }

    private JsonNode document() {
        ObjectNode whole = OpenApi.of("", new Operations(List.of()), mapper);
        whole.putArray("servers").addObject().put("url", "/api");
        apis.forEach(api -> add(api.module(), api.document(), whole));
        return whole;
    }

    /** Two modules may each have an Edition, so every schema takes its module's name in front. */
    private static void add(String id, JsonNode document, ObjectNode whole) {
        JsonNode renamed = document.deepCopy();
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
