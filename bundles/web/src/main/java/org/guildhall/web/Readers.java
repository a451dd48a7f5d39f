// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.rest.Json;
import org.guildhall.rest.RequestActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out who reads, and writes down what that reader's menu holds. */
@Component(service = Readers.class)
public class Readers {

    private final RequestActors requestActors;
    private final Actors actors;
    private final Manifests manifests;
    private final ObjectMapper mapper = Json.mapper();

    @Activate
    public Readers(@Reference RequestActors requestActors, @Reference Actors actors, @Reference Manifests manifests) {
        this.requestActors = requestActors;
        this.actors = actors;
        this.manifests = manifests;
    }

    /** Whoever asks; a session that has ended makes a visitor, who is then asked to sign in. */
    Actor reader(HttpServletRequest request) {
        try {
            return requestActors.of(request);
        } catch (UnauthenticatedException e) {
            return actors.visitor(Optional.empty());
        }
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
