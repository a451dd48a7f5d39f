// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.Jobs;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Listing;
import org.guildhall.rest.Own;
import org.guildhall.rest.PageQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Long jobs over HTTP. */
@Component(service = JobResource.class)
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    private final Jobs jobs;
    private final Words words;

    @Activate
    public JobResource(@Reference Jobs jobs, @Reference Words words) {
        this.jobs = jobs;
        this.words = words;
    }

    @GET
    @Own(others = "core.job.view")
    public Listing<JobView> list(
            @Context Actor actor, @Context HttpHeaders headers, @BeanParam JobQuery query, @BeanParam PageQuery page) {
        Locale locale = locale(headers);
        return Listing.of(
                page, request -> jobs.list(actor, query.filter(), request).map(job -> JobView.of(job, words, locale)));
    }

    @GET
    @Path("{id}")
    @Own(others = "core.job.view")
    public JobView get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return JobView.of(jobs.get(actor, id), words, locale(headers));
    }

    @POST
    @Path("{id}/cancel")
    @Own(others = "core.job.cancel")
    public JobView cancel(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return JobView.of(jobs.cancel(actor, id), words, locale(headers));
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().get(0);
    }
}
