// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.rest.Created;
import org.guildhall.rest.ListFormat;
import org.guildhall.rest.Listing;
import org.guildhall.rest.table.ListingFile;
import org.guildhall.rest.table.Names;

/** Turns what operations answer, a {@link Listing} or something {@link Created}, into what is sent. */
final class AnswerFilter implements ContainerResponseFilter {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Words words;
    private final OrganizationService organizations;
    private final MemberService members;

    AnswerFilter(Words words, OrganizationService organizations, MemberService members) {
        this.words = words;
        this.organizations = organizations;
        this.members = members;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Created<?> created) {
            answer.setStatusInfo(Response.Status.CREATED);
            answer.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION, call.getUriInfo().getBaseUri().resolve(created.location()));
            answer.setEntity(created.entity());
        } else if (answer.getEntity() instanceof Listing<?> listing) {
            if (listing.query().format() == ListFormat.JSON) {
                answer.setEntity(listing.first());
            } else {
                send(listing, call, answer);
            }
        }
    }

    private void send(Listing<?> listing, ContainerRequestContext call, ContainerResponseContext answer) {
        Locale locale = call.getAcceptableLanguages().get(0);
        Actor actor = (Actor) call.getProperty(ActorFilter.ACTOR);
        Names names = new Names(organizations, members, actor);
        ListFormat format = listing.query().format();
        String thing = listing.query().thing().isEmpty()
                ? "list"
                : listing.query().thing().replace('.', '-');
        String name = thing + "-" + LocalDate.now(CHINA) + "." + format.extension();
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        answer.setEntity(new ListingFile<>(listing, words, locale, names), null, MediaType.valueOf(format.mediaType()));
    }
}
