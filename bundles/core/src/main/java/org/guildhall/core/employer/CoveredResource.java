// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The employers of a union's members over HTTP. */
@Component(service = CoveredResource.class)
@Path("organizations/{id}/employers")
@Produces(MediaType.APPLICATION_JSON)
public class CoveredResource {

    private final CoverageService coverages;
    private final Clock clock;

    @Activate
    public CoveredResource(@Reference CoverageService coverages, @Reference Clock clock) {
        this.coverages = coverages;
        this.clock = clock;
    }

    /** Today unless another day is named. */
    @GET
    @Permission("core.employer.view")
    public Listing<Coverage> list(
            @Context Actor actor,
            @PathParam("id") Id id,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageQuery page) {
        return Listing.whole(page, coverages.employers(actor, id, asOf == null ? Days.today(clock) : asOf));
    }
}
