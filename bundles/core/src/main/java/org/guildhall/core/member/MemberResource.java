// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberChange;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberService;
import org.guildhall.core.name.NamesQuery;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members over HTTP. */
@Component(service = MemberResource.class)
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemberResource {

    private final MemberService members;

    @Activate
    public MemberResource(@Reference MemberService members) {
        this.members = members;
    }

    @GET
    @Permission("core.member.view")
    public Listing<Member> list(@Context Actor actor, @BeanParam MemberQuery query, @BeanParam PageQuery page) {
        return Listing.of(page, request -> members.list(actor, query.filter(actor), request));
    }

    /** The names of several at once, by id; what the actor may not see is left out. */
    @GET
    @Path("names")
    @Permission("core.member.view")
    public Map<String, String> names(@Context Actor actor, @BeanParam NamesQuery query) {
        return query.answer(ids -> members.names(actor, ids));
    }

    @GET
    @Path("self")
    @Permission("core.member.own")
    public Member self(@Context Actor actor) {
        return members.self(actor);
    }

    @GET
    @Path("{id}")
    @Permission("core.member.view")
    public Member get(@Context Actor actor, @PathParam("id") Id id) {
        return members.get(actor, id);
    }

    @POST
    @Permission("core.member.manage")
    public Created<Member> add(@Context Actor actor, MemberDraft draft) {
        Member added = members.add(actor, draft);
        return Created.at("members/" + added.id(), added);
    }

    /** The query names the version that the change was made from; another one stored is answered with 409. */
    @PUT
    @Path("{id}")
    @Permission("core.member.manage")
    public Member change(
            @Context Actor actor, @PathParam("id") Id id, @QueryParam("version") long version, MemberChange change) {
        return members.change(actor, id, version, change);
    }
}
