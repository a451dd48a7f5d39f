// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * The OpenAPI document of one application: what the build wrote into the bundle, and what only the running platform
 * knows (where it is served, how to sign in, which permission each operation needs).
 */
final class OpenApi {

    private static final String FILE = "openapi.json";

    private OpenApi() {}

    /** The document; an empty one if the build wrote none. */
    static ObjectNode of(String id, Optional<URL> written, Operations operations, ObjectMapper mapper) {
        ObjectNode document = written.map(file -> read(file, mapper)).orElseGet(mapper::createObjectNode);
        document.put("openapi", "3.0.1");
        document.putObject("info").put("title", "Guildhall " + id).put("version", "1");
        document.putArray("servers").addObject().put("url", "/api/" + id);
        ObjectNode components = document.withObjectProperty("components");
        components
                .withObjectProperty("securitySchemes")
                .putObject("session")
                .put("type", "http")
                .put("scheme", "bearer");
        if (components.path("schemas") instanceof ObjectNode schemas && schemas.has("Id")) {
            schemas.putObject("Id").put("type", "string").put("pattern", "^[0-7][0-9A-HJKMNP-TV-Z]{12}$");
        }
        Map<String, Optional<String>> guarded = operations.guarded();
        document.withObjectProperty("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String key = operation.getKey() + path.getKey();
                    if (guarded.containsKey(key) && operation.getValue() instanceof ObjectNode described) {
                        secure(described, guarded.get(key));
                    }
                }));
        return document;
    }

    /** Where a bundle's document is, if it has one. */
    static Optional<URL> in(Bundle bundle) {
        return Optional.ofNullable(bundle.getEntry(FILE));
    }

    private static void secure(ObjectNode operation, Optional<String> permission) {
        operation.putArray("security").addObject().putArray("session");
        permission.ifPresent(name -> operation.put("x-permission", name));
    }

    private static ObjectNode read(URL written, ObjectMapper mapper) {
        try {
            return (ObjectNode) mapper.readTree(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
