// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.update.Update.StepTaken;

/** The steps of the update that runs on this node, with the time each takes. Thread-safe. */
final class Progress {

    private record Begun(UpdateStep step, long at) {}

    private final List<Begun> begun = new ArrayList<>();
    private long end;

    synchronized void begin(UpdateStep step) {
        begun.add(new Begun(step, System.nanoTime()));
    }

    /** The last step is over. */
    synchronized void end() {
        end = System.nanoTime();
    }

    /** Those that are over, and the one that goes on with its time so far. */
    synchronized List<StepTaken> steps() {
        List<StepTaken> steps = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            long until = i + 1 < begun.size() ? begun.get(i + 1).at() : end == 0 ? System.nanoTime() : end;
            long millis = TimeUnit.NANOSECONDS.toMillis(until - begun.get(i).at());
            steps.add(new StepTaken(begun.get(i).step(), millis));
        }
        return steps;
    }
}
