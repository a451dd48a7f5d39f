// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.guildhall.api.actor.Actor;
import org.guildhall.rest.Permission;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** {@code POST /api/faulty/moods/HANG}: plays a mood within a request. */
@Component(service = MoodResource.class)
@Path("moods/{mood}")
@Produces(MediaType.APPLICATION_JSON)
public class MoodResource {

    /** The system property that names the mood in which the module starts. */
    static final String START = "guildhall.start-faulty";

    /** The bundle's header that does the same for one version. */
    static final String HEADER = "Faulty-Start";

    /** The system property that names the mood in which it stops. */
    static final String STOP = "guildhall.stop-faulty";

    @Activate
    public MoodResource(BundleContext context) {
        String own = context.getBundle().getHeaders("").get(HEADER);
        Mood.valueOf(own == null ? System.getProperty(START, Mood.FINE.name()) : own)
                .play();
    }

    @Deactivate
    void stop() {
        Mood.valueOf(System.getProperty(STOP, Mood.FINE.name())).play();
    }

    @POST
    @Permission("faulty.mood.play")
    public void play(@Context Actor actor, @PathParam("mood") Mood mood) {
        actor.require(FaultyModule.PLAY, actor.organization());
        mood.play();
    }
}
