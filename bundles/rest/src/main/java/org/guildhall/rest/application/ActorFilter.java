// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.rest.Public;
import org.guildhall.rest.RequestActors;

/** Finds out who calls, before anything else is looked at. What they may do is for the service to say. */
@Priority(Priorities.AUTHENTICATION)
final class ActorFilter implements ContainerRequestFilter {

    static final String ACTOR = Actor.class.getName();

    private final RequestActors actors;

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo operation;

    ActorFilter(RequestActors actors) {
        this.actors = actors;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        boolean open = operation.getResourceMethod().isAnnotationPresent(Public.class);
        Actor actor = open
                ? actors.of(request)
                : actors.signedIn(request).orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        call.setProperty(ACTOR, actor);
    }
}
