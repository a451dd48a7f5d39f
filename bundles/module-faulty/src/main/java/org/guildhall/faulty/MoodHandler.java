// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Plays a mood at the next events, so often, and counts those that it took; remembers both when it is started again. */
@Component(service = {MoodHandler.class, EventHandler.class})
public class MoodHandler implements EventHandler {

    private static final AtomicReference<Mood> MOOD = new AtomicReference<>(Mood.FINE);
    private static final AtomicInteger LEFT = new AtomicInteger();
    private static final AtomicInteger TAKEN = new AtomicInteger();

    @Activate
    public MoodHandler() {
        // in the mood that it was left in
    }

    void play(Mood mood, int times) {
        MOOD.set(mood);
        LEFT.set(times);
    }

    int taken() {
        return TAKEN.get();
    }

    @Override
    public boolean wants(String topic) {
        return topic.equals("core/job/STARTED");
    }

    @Override
    public void on(Event event) {
        if (LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            MOOD.get().play();
        }
        TAKEN.incrementAndGet();
    }
}
