// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobRun;

/** A job of ten steps with a checkpoint after each; what happens at a step is the test's business. */
final class Steps implements JobHandler {

    static final int ALL = 10;

    final List<String> taken = new CopyOnWriteArrayList<>();
    final CountDownLatch halfway = new CountDownLatch(1);
    private final Consumer<JobRun> atHalf;

    Steps() {
        this(run -> {});
    }

    /** @param atHalf done between the fifth step and the sixth */
    Steps(Consumer<JobRun> atHalf) {
        this.atHalf = atHalf;
    }

    @Override
    public String name() {
        return "test.steps";
    }

    @Override
    public void run(JobRun run) {
        int first = run.checkpoint().isEmpty() ? 0 : Integer.parseInt(run.checkpoint());
        for (int step = first; step < ALL; step++) {
            if (step == ALL / 2) {
                halfway.countDown();
                atHalf.accept(run);
            }
            run.progress(step, ALL);
            taken.add(run.id() + "/" + step);
            run.accepted(1);
            run.checkpoint(String.valueOf(step + 1));
        }
        run.progress(ALL, ALL);
    }

    void awaitHalfway() throws InterruptedException {
        if (!halfway.await(JobBench.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not come to the half in time");
        }
    }

    /** Goes on only once it is told that it may not. */
    static void untilStopped(JobRun run) {
        while (true) {
            run.checkCancelled();
            Thread.onSpinWait();
        }
    }
}
