// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.ClientAddress;
import org.guildhall.rest.Listing;
import org.guildhall.rest.OwnAccount;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Public;
import org.guildhall.rest.RequestActors;
import org.guildhall.security.session.SessionService.Opened;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out. Browsers get a cookie that no script can read, everybody else uses the token. */
@Component(service = SessionResource.class)
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SessionService sessions;
    private final MeService me;
    private final RequestActors actors;

    @Activate
    public SessionResource(
            @Reference SessionService sessions, @Reference MeService me, @Reference RequestActors actors) {
        this.sessions = sessions;
        this.me = me;
        this.actors = actors;
    }

    @POST
    @Public
    public Response open(@Context HttpServletRequest request, Credentials credentials) {
        Opened opened = sessions.open(credentials, ClientAddress.of(request), client(request));
        SignedIn answer = new SignedIn(opened.token(), opened.expiresAt(), me.get(opened.actor()));
        return Response.created(URI.create("me"))
                .entity(answer)
                .cookie(cookie(request).value(opened.token()).build())
                .build();
    }

    @GET
    @OwnAccount
    public Listing<OwnSession> list(
            @Context Actor actor, @Context HttpServletRequest request, @BeanParam PageQuery page) {
        return Listing.whole(page, sessions.list(actor, actors.token(request).orElse("")));
    }

    @DELETE
    @Path("{id}")
    @OwnAccount
    public void close(@Context Actor actor, @PathParam("id") Id id) {
        sessions.close(actor, id);
    }

    @DELETE
    @OwnAccount
    public Response close(@Context Actor actor, @Context HttpServletRequest request) {
        actors.token(request).ifPresent(token -> sessions.close(actor, token));
        return Response.noContent()
                .cookie(cookie(request).value("").maxAge(0).build())
                .build();
    }

    private static String client(HttpServletRequest request) {
        String client = request.getHeader(HttpHeaders.USER_AGENT);
        return client == null ? "" : client;
    }

    private static NewCookie.Builder cookie(HttpServletRequest request) {
        return new NewCookie.Builder(RequestActors.COOKIE)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(request.isSecure());
    }
}
