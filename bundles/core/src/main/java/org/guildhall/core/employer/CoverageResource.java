// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The unions of an employer's workers over HTTP. */
@Component(service = CoverageResource.class)
@Path("employers/{id}/unions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CoverageResource {

    private final CoverageService coverages;
    private final Clock clock;

    @Activate
    public CoverageResource(@Reference CoverageService coverages, @Reference Clock clock) {
        this.coverages = coverages;
        this.clock = clock;
    }

    /** All that they have had, the first at first. */
    @GET
    @Permission("core.employer.view")
    public Listing<Coverage> list(@Context Actor actor, @PathParam("id") Id id, @BeanParam PageQuery page) {
        return Listing.whole(page, coverages.unions(actor, id));
    }

    @POST
    @Permission("core.employer.manage")
    public Created<Coverage> cover(@Context Actor actor, @PathParam("id") Id id, CoverageDraft draft) {
        return Created.at("employers/" + id + "/unions", coverages.cover(actor, id, draft));
    }

    /** The query names the first day on which they have it there no more; today if it names none. */
    @POST
    @Path("{coverage}/leave")
    @Permission("core.employer.manage")
    public Coverage uncover(
            @Context Actor actor, @PathParam("coverage") Id coverage, @QueryParam("day") LocalDate day) {
        return coverages.uncover(actor, coverage, day == null ? Days.today(clock) : day);
    }
}
