// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Public, as is what the database calls of it. */
public class InterruptionTest {

    private static CountDownLatch end = new CountDownLatch(1);

    /** Called by the database. */
    public static int hang() throws InterruptedException {
        end.await();
        return 1;
    }

    @Test
    void endsAThreadThatWaits() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiting = started(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        awaitState(waiting, Thread.State.WAITING);
        assertThat(Interruption.interrupt(waiting)).isTrue();
        waiting.join();
        assertThat(interrupted).isTrue();
    }

    @Test
    void leavesAThreadThatRuns() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread running = started(() -> {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
        });
        awaitState(running, Thread.State.RUNNABLE);
        assertThat(Interruption.interrupt(running)).isFalse();
        assertThat(running.isInterrupted()).isFalse();
        enough.set(true);
        running.join();
    }

    @Test
    void leavesAThreadThatWaitsWithinTheDatabase() throws Exception {
        end = new CountDownLatch(1);
        Thread querying = started(() -> {
            try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:interruption")) {
                connection
                        .createStatement()
                        .execute("create alias hang for \"" + InterruptionTest.class.getName() + ".hang\"");
                connection.createStatement().execute("select hang()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await("it hangs in the database").until(() -> hangs(querying));
        assertThat(Interruption.interrupt(querying)).isFalse();
        assertThat(querying.isInterrupted()).isFalse();
        end.countDown();
        querying.join();
    }

    private static boolean hangs(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getMethodName().equals("hang") && thread.getState() == Thread.State.WAITING) {
                return true;
            }
        }
        return false;
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitState(Thread thread, Thread.State state) {
        Awaitility.await("the thread is there").until(() -> thread.getState() == state);
    }
}
