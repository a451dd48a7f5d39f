// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/**
 * Clients that ask at a fixed rate, whether or not the answers before have come, and count every answer. The time of a
 * request begins when it is due: whoever waits to be sent waits too.
 */
final class Load implements AutoCloseable {

    private final Api api;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> longest = new ConcurrentHashMap<>();
    private final String[] paths;
    private final long begun = System.nanoTime();
    private final long pause;
    private long asked;

    /** @param perSecond how many requests in all; the paths take turns */
    Load(Api api, int perSecond, String... paths) {
        this.api = api;
        this.paths = paths;
        this.pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        clock.scheduleAtFixedRate(this::tick, 0, pause, TimeUnit.NANOSECONDS);
    }

    /** What was answered, once every request was. */
    record Outcome(Map<String, Long> answers, Map<String, Long> longestMillis) {

        /** What was not answered with 200. */
        List<String> failed() {
            return answers.entrySet().stream()
                    .filter(entry -> !entry.getKey().endsWith(" 200"))
                    .map(entry -> entry.getValue() + " × " + entry.getKey())
                    .toList();
        }

        long count() {
            return answers.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String toString() {
            return count() + " requests: " + answers + ", the longest in ms " + longestMillis;
        }
    }

    private void tick() {
        long due = begun + asked * pause;
        String path = paths[(int) (asked++ % paths.length)];
        clients.execute(() -> ask(path, due));
    }

    private void ask(String path, long due) {
        String answer;
        try {
            Api.Answer answered = api.get(path);
            answer = answered.status() == 200 ? "200" : answered.toString();
        } catch (Exception e) {
            answer = e.toString();
        }
        answers.computeIfAbsent(path + " " + answer, key -> new LongAdder()).increment();
        longest.computeIfAbsent(path, key -> new AtomicLong())
                .accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due), Math::max);
    }

    /** Asks nothing any more, and waits for the answers that are on their way. */
    Outcome end() throws InterruptedException {
        clock.shutdown();
        boolean ended = clock.awaitTermination(1, TimeUnit.MINUTES);
        clients.shutdown();
        if (!ended || !clients.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new AssertionError("requests that were never answered");
        }
        return new Outcome(read(answers, LongAdder::sum), read(longest, AtomicLong::get));
    }

    /** Ends as well; what was not answered with 200. */
    List<String> failed() throws InterruptedException {
        return end().failed();
    }

    private static <T> Map<String, Long> read(Map<String, T> figures, ToLongFunction<T> value) {
        Map<String, Long> read = new TreeMap<>();
        figures.forEach((key, figure) -> read.put(key, value.applyAsLong(figure)));
        return read;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        clients.shutdownNow();
    }
}
