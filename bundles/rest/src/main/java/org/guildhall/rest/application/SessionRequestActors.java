// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.rest.RequestActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the session from a request: the header first, the cookie else. */
@Component
public class SessionRequestActors implements RequestActors {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Not {@code null}, which a browser sends for a sandboxed page. */
    private static final Pattern ORIGIN = Pattern.compile("https?://(.+)");

    private final Actors actors;

    @Activate
    public SessionRequestActors(@Reference Actors actors) {
        this.actors = actors;
    }

    @Override
    public Optional<Actor> signedIn(HttpServletRequest request) {
        return token(request).map(token -> actors.bySession(token, organization(request)));
    }

    @Override
    public Actor of(HttpServletRequest request) {
        try {
            return signedIn(request).orElseGet(() -> visitor(request));
        } catch (UnauthenticatedException ended) {
            return visitor(request);
        }
    }

    @Override
    public Optional<String> token(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()).trim());
        }
        Optional<String> cookie = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(one -> COOKIE.equals(one.getName()))
                .map(Cookie::getValue)
                .findFirst();
        if (cookie.isPresent() && !READING.contains(request.getMethod())) {
            requireOwnPage(request);
        }
        return cookie;
    }

    private Actor visitor(HttpServletRequest request) {
        return actors.visitor(organization(request));
    }

    private static Optional<Id> organization(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(ORGANIZATION)).map(Id::parse);
    }

    /** A browser sends its cookie along with any page's form; only our own pages may write with it. */
    private static void requireOwnPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return;
        }
        Matcher page = ORIGIN.matcher(origin);
        if (!page.matches() || !page.group(1).equals(request.getHeader("Host"))) {
            throw new ForbiddenException("guildhall.foreign-page");
        }
    }
}
