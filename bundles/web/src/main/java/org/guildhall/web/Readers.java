// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Json;
import org.guildhall.rest.RequestActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out who reads, and writes down what that reader's menu holds. */
@Component(service = Readers.class)
public class Readers {

    private final RequestActors actors;
    private final Manifests manifests;
    private final ObjectMapper mapper = Json.mapper();

    @Activate
    public Readers(@Reference RequestActors actors, @Reference Manifests manifests) {
        this.actors = actors;
        this.manifests = manifests;
    }

    /** Whoever asks; a session that has ended makes a visitor, who is then asked to sign in. */
    Actor reader(HttpServletRequest request) {
        return actors.of(request);
    }

    Manifest manifest(Actor reader, Language language) {
        return manifests.of(reader, language);
    }

    String json(Manifest manifest) {
        try {
            return mapper.writeValueAsString(manifest);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
