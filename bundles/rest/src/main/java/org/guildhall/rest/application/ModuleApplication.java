// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.guildhall.rest.Json;
import org.guildhall.rest.RequestActors;
import org.guildhall.rest.openapi.OpenApi;
import org.guildhall.rest.openapi.Operations;

/** One bundle's REST application: its resources, and around them what every application needs, with nothing shared. */
final class ModuleApplication extends Application {

    private final String id;
    private final ObjectNode document;
    private final Set<Object> singletons = new LinkedHashSet<>();

    /**
     * @param version of the bundle; told in the document, so that whoever asks knows which version answers
     * @throws IllegalStateException if an operation says neither which permission it needs nor that it is public
     */
    ModuleApplication(
            String id,
            String version,
            List<Object> resources,
            RequestActors actors,
            Problems problems,
            AnswerFilter answers) {
        ObjectMapper mapper = Json.mapper();
        OpenApiResource openApi = new OpenApiResource(this::document);
        Operations operations = new Operations(Stream.concat(resources.stream(), Stream.of(openApi))
                .<Class<?>>map(Object::getClass)
                .toList());
        operations.requireDeclared();
        this.id = id;
        this.document = OpenApi.of(id, operations, mapper);
        document.withObjectProperty("info").put("version", version);
        singletons.addAll(resources);
        singletons.add(openApi);
        singletons.add(new JacksonJsonProvider(mapper));
        singletons.add(new ActorFilter(actors, operations));
        singletons.add(new ActorParameters());
        singletons.add(new IdParameters());
        singletons.add(new DayParameters());
        singletons.add(new MultiPartFeature());
        singletons.add(new FormLimit());
        singletons.add(answers);
        singletons.add(new ProblemMapper(problems, mapper));
    }

    /** The bundle's id. */
    String module() {
        return id;
    }

    /** Its OpenAPI document, not to be changed. */
    ObjectNode document() {
        return document;
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }
}
