// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module is swapped while one client waits for its answer, another listens to changes, and a third one uploads. */
class UpdateStreamsIT {

    private static final String POLL = "/api/faulty/poll";
    private static final int HALF = 2 * 1024 * 1024;

    private static Platform platform;

    @TempDir
    private static Path folder;

    private static FaultyModule faulty;
    private static Api staff;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("update-streams", Map.of());
        platform.start();
        faulty = new FaultyModule(platform, folder);
        faulty.dropFine();
        staff = platform.as("funing-staff");
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @Test
    void endsOnlyWhatWaitsInTheModuleItself() throws Exception {
        CountDownLatch updated = new CountDownLatch(1);
        Stream<String> changes = staff.lines("/ui/events");
        try {
            CompletableFuture.runAsync(() -> changes.forEach(heard::add));
            Limits.await("it listens", Limits.SOON, () -> heard.contains("event: ready"));
            CompletableFuture<Api.Answer> poll = later(() -> staff.get(POLL));
            Limits.await("it waits", Limits.SOON, () -> asked() == 1);
            CompletableFuture<Api.Answer> upload = upload(updated);

            faulty.run("module:update " + faulty.next("FINE"));

            Api.Answer ended = poll.get(Limits.SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended.status()).as(ended.toString()).isEqualTo(503);
            assertThat(ended.retryAfter()).isPresent();
            updated.countDown();
            assertThat(upload.get(Limits.SOON.toSeconds(), TimeUnit.SECONDS).status())
                    .isEqualTo(201);
            requireStillHears();
        } finally {
            updated.countDown();
            changes.close();
        }
        assertThat(asked()).as("of the new version").isZero();
    }

    /** Sends its second half when the module has been updated. */
    private static CompletableFuture<Api.Answer> upload(CountDownLatch updated) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        InputStream content = new SequenceInputStream(half(begun::countDown), half(() -> {
            if (!updated.await(Limits.SOON.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it was never updated");
            }
        }));
        CompletableFuture<Api.Answer> upload =
                later(() -> staff.postStream("/api/core/files?name=halves.txt", content, 2L * HALF));
        assertThat(begun.await(Limits.SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return upload;
    }

    /** What has to be before anything of it is sent. */
    private interface Before {
        void happen() throws Exception;
    }

    private static InputStream half(Before before) {
        return new InputStream() {
            private int left = HALF;

            @Override
            public int read() {
                if (left == HALF) {
                    happen(before);
                }
                return left-- > 0 ? 'x' : -1;
            }
        };
    }

    private static void happen(Before before) {
        try {
            before.happen();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireStillHears() throws Exception {
        long before = changes();
        faulty.run("module:disable faulty 阜宁县总工会");
        Limits.await("the stream goes on", Limits.SOON, () -> changes() > before);
        faulty.run("module:enable faulty 阜宁县总工会");
    }

    private long changes() {
        return heard.stream().filter("event: changed"::equals).count();
    }

    private static int asked() throws Exception {
        return staff.get(POLL + "?asked").body().asInt();
    }

    private static <T> CompletableFuture<T> later(Callable<T> call) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return call.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
