// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Who is behind an HTTP request. The same answer for resources and for servlets. Thread-safe. */
@ProviderType
public interface RequestActors {

    /** The cookie that carries a browser's session. */
    String COOKIE = "guildhall-session";

    /** The header that names the organization to work in; without it, the actor's own. */
    String ORGANIZATION = "Guildhall-Organization";

    /**
     * The header under which a change that is sent twice takes effect once: 1 to 64 visible ASCII characters. It holds for
     * what a service changes with {@code UnitOfWork.write} or {@code perform}; book-keeping and files take no notice of it.
     */
    String IDEMPOTENCY_KEY = "Idempotency-Key";

    /**
     * The signed-in actor, by {@code Authorization: Bearer} or by the session cookie; empty if the request carries neither.
     *
     * @throws org.guildhall.api.error.UnauthenticatedException if the session is unknown or ended
     * @throws org.guildhall.api.error.ForbiddenException if a cookie came with a write from another site's page
     */
    Optional<Actor> signedIn(HttpServletRequest request);

    /**
     * The signed-in actor, or a visitor of the organization the request names; a session that is unknown or ended makes a
     * visitor too, for a browser keeps its cookie until somebody has signed in again.
     *
     * @throws org.guildhall.api.error.ForbiddenException if a cookie came with a write from another site's page
     */
    Actor of(HttpServletRequest request);

    /**
     * What the request shows to prove its session, alive or not: the header's token, else the cookie's.
     *
     * @throws org.guildhall.api.error.ForbiddenException if a cookie came with a write from another site's page
     */
    Optional<String> token(HttpServletRequest request);
}
