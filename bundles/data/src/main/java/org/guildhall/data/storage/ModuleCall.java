// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guildhall.api.module.Hang;

/** A call into a module that somebody waits for in another thread, as long as it gives signs of life. */
final class ModuleCall<T> implements Runnable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** Whoever waits in here waits for the database, which is no fault of the module's. */
    private static final List<String> DATABASE = List.of("org.h2.", "org.postgresql.", "com.zaxxer.hikari.");

    private final String module;
    private final Patience patience;
    private final FutureTask<T> work;
    private Thread inside;

    ModuleCall(String module, Patience patience, Supplier<T> work) {
        this.module = module;
        this.patience = patience;
        this.work = new FutureTask<>(work::get);
    }

    @Override
    public void run() {
        setInside(Thread.currentThread());
        work.run();
        setInside(null);
    }

    private synchronized void setInside(Thread now) {
        inside = now;
    }

    /**
     * What came of it, or what it threw.
     *
     * @param quarantine is told if it hangs, while the thread is still its own
     * @throws GivenUpException if it hangs
     */
    T await(Consumer<Hang> quarantine) throws InterruptedException {
        while (true) {
            try {
                long wait = Math.max(patience.left().toNanos(), LOOK_AGAIN.toNanos());
                return work.get(wait, NANOSECONDS);
            } catch (TimeoutException e) {
                giveUpIfItHangs(quarantine);
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
        }
    }

    private synchronized void giveUpIfItHangs(Consumer<Hang> quarantine) {
        if (inside != null && patience.isOver() && !waitsForTheDatabase()) {
            patience.giveUp();
            quarantine.accept(patience.hang(module, inside));
            throw new GivenUpException(module, patience);
        }
    }

    private boolean waitsForTheDatabase() {
        return Arrays.stream(inside.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> DATABASE.stream().anyMatch(name::startsWith));
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException expected ? expected : new IllegalStateException(cause);
    }
}
