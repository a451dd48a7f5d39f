// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.RequestKey;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.rest.OwnAccount;
import org.guildhall.rest.Public;
import org.guildhall.rest.RequestActors;
import org.guildhall.rest.openapi.Operations;

/**
 * Finds out who calls, before anything else is looked at: nobody learns without a session what is here and what is not.
 * What they may do is for the service to say.
 */
@PreMatching
final class ActorFilter implements ContainerRequestFilter {

    static final String ACTOR = Actor.class.getName();
    static final String OPERATION = Method.class.getName();

    private static final Set<String> WRITING = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);
    private static final Pattern KEY = Pattern.compile("[!-~]{1,64}");

    private final RequestActors actors;
    private final Operations operations;

    @Context
    private HttpServletRequest request;

    ActorFilter(RequestActors actors, Operations operations) {
        this.actors = actors;
        this.operations = operations;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Optional<Method> operation =
                operations.at(call.getMethod(), "/" + call.getUriInfo().getPath(false));
        Actor actor = says(Public.class, operation) ? actors.of(request) : signedIn(operation);
        operation.ifPresent(method -> call.setProperty(OPERATION, method));
        call.setProperty(ACTOR, key(call).map(actor::sending).orElse(actor));
    }

    private Actor signedIn(Optional<Method> operation) {
        Actor actor =
                actors.signedIn(request).orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        if (actor.mustChangePassword() && !says(OwnAccount.class, operation)) {
            throw new ForbiddenException("guildhall.password-change-required");
        }
        return actor;
    }

    private static Optional<RequestKey> key(ContainerRequestContext call) {
        String key = call.getHeaderString(RequestActors.IDEMPOTENCY_KEY);
        if (key == null || !WRITING.contains(call.getMethod())) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw InvalidException.of(RequestActors.IDEMPOTENCY_KEY, "guildhall.request-key");
        }
        return Optional.of(new RequestKey(key, UUID.randomUUID().toString()));
    }

    private static boolean says(Class<? extends Annotation> what, Optional<Method> operation) {
        return operation.filter(method -> method.isAnnotationPresent(what)).isPresent();
    }
}
