// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Exports;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Accepted;
import org.guildhall.rest.Cacheable;
import org.guildhall.rest.Created;
import org.guildhall.rest.ListFormat;
import org.guildhall.rest.Listing;
import org.guildhall.rest.Own;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.guildhall.rest.table.ListingFile;
import org.guildhall.rest.table.Names;

/** Turns what operations answer into what is sent: {@link Listing}, {@link Created}, {@link Accepted}, {@link Cacheable}. */
final class AnswerFilter implements ContainerResponseFilter {

    private final Words words;
    private final Function<Actor, Names> names;
    private final Exports exports;

    /** @param names what a file's reader may see of whom its rows speak */
    AnswerFilter(Words words, Function<Actor, Names> names, Exports exports) {
        this.words = words;
        this.names = names;
        this.exports = exports;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Created<?> created) {
            send(Response.Status.CREATED, created.location(), created.entity(), call, answer);
        } else if (answer.getEntity() instanceof Accepted<?> accepted) {
            send(Response.Status.ACCEPTED, accepted.location(), accepted.entity(), call, answer);
        } else if (answer.getEntity() instanceof Cacheable<?> cacheable) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
            answer.setEntity(cacheable.entity());
        } else if (answer.getEntity() instanceof Listing<?> listing) {
            if (listing.query().format() == ListFormat.JSON) {
                answer.setEntity(listing.first());
            } else {
                send(listing, call, answer);
            }
        }
    }

    private static void send(
            Response.Status status,
            URI location,
            Object entity,
            ContainerRequestContext call,
            ContainerResponseContext answer) {
        answer.setStatusInfo(status);
        answer.getHeaders()
                .putSingle(HttpHeaders.LOCATION, call.getUriInfo().getBaseUri().resolve(location));
        answer.setEntity(entity);
    }

    private void send(Listing<?> listing, ContainerRequestContext call, ContainerResponseContext answer) {
        Locale locale = call.getAcceptableLanguages().get(0);
        Actor actor = (Actor) call.getProperty(ActorFilter.ACTOR);
        PageQuery query = listing.query();
        Method operation = (Method) call.getProperty(ActorFilter.OPERATION);
        ListingFile<?> file = new ListingFile<>(listing, row(operation), words, locale, names.apply(actor));
        thing(operation).ifPresent(thing -> exports.note(actor, thing, listing.total()));
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(query, words, locale));
        answer.setEntity(file, null, MediaType.valueOf(query.format().mediaType()));
    }

    /** What the operation answers a list of. */
    private static Class<?> row(Method operation) {
        ParameterizedType list = (ParameterizedType) operation.getGenericReturnType();
        return (Class<?>) list.getActualTypeArguments()[0];
    }

    /** What the operation's permission is about; empty if its rows are the actor's own account's, or everybody's. */
    static Optional<String> thing(Method operation) {
        Optional<String> permission =
                Optional.ofNullable(operation.getAnnotation(Permission.class)).map(Permission::value);
        return permission
                .or(() ->
                        Optional.ofNullable(operation.getAnnotation(Own.class)).map(Own::others))
                .map(name -> name.split("\\."))
                .map(parts -> parts[0] + "/" + parts[1]);
    }
}
