// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.Jobs;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code POST /api/faulty/background/events/HANG} and {@code …/jobs/HANG}: plays a mood where nobody waits for it. */
@Component(service = BackgroundResource.class)
@Path("background")
@Produces(MediaType.APPLICATION_JSON)
public class BackgroundResource {

    private final MoodHandler handler;
    private final Jobs jobs;

    @Activate
    public BackgroundResource(@Reference MoodHandler handler, @Reference Jobs jobs) {
        this.handler = handler;
        this.jobs = jobs;
    }

    /** How many events were taken. */
    public record Taken(int events) {}

    @GET
    @Path("events")
    @Permission("faulty.mood.play")
    public Taken taken(@Context Actor actor) {
        actor.require(FaultyModule.PLAY, actor.organization());
        return new Taken(handler.taken());
    }

    /** At the event that a job was started, which is one that does nothing. */
    @POST
    @Path("events/{mood}")
    @Permission("faulty.mood.play")
    public Job event(
            @Context Actor actor, @PathParam("mood") Mood mood, @QueryParam("times") @DefaultValue("1") int times) {
        actor.require(FaultyModule.PLAY, actor.organization());
        handler.play(mood, times);
        return jobs.start(actor, MoodJob.NAME, Map.of("mood", Mood.FINE.name()));
    }

    @POST
    @Path("jobs/{mood}")
    @Permission("faulty.mood.play")
    public Job job(@Context Actor actor, @PathParam("mood") Mood mood) {
        actor.require(FaultyModule.PLAY, actor.organization());
        return jobs.start(actor, MoodJob.NAME, Map.of("mood", mood.name()));
    }
}
