// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Plays a mood at the next event, once, and counts those that it took. */
@Component(service = {MoodHandler.class, EventHandler.class})
public class MoodHandler implements EventHandler {

    private final AtomicReference<Mood> next = new AtomicReference<>(Mood.FINE);
    private final AtomicInteger taken = new AtomicInteger();

    @Activate
    public MoodHandler() {
        // in a good mood
    }

    void play(Mood mood) {
        next.set(mood);
    }

    int taken() {
        return taken.get();
    }

    @Override
    public boolean wants(String topic) {
        return topic.equals("core/job/STARTED");
    }

    @Override
    public void on(Event event) {
        next.getAndSet(Mood.FINE).play();
        taken.incrementAndGet();
    }
}
