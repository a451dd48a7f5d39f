// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Clients that ask again and again, and count every answer; ends when it is closed. */
final class Load implements AutoCloseable {

    private final ScheduledExecutorService clients;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> longest = new ConcurrentHashMap<>();

    /** @param perSecond how many requests each of the paths gets */
    Load(Api api, int perSecond, String... paths) {
        clients = Executors.newScheduledThreadPool(8 * paths.length);
        long pause = TimeUnit.SECONDS.toNanos(4) / perSecond;
        for (String path : paths) {
            for (int client = 0; client < 4; client++) {
                clients.scheduleAtFixedRate(() -> ask(api, path), client * pause / 4, pause, TimeUnit.NANOSECONDS);
            }
        }
    }

    private void ask(Api api, String path) {
        long begun = System.nanoTime();
        String answer;
        try {
            Api.Answer answered = api.get(path);
            answer = answered.status() == 200 ? "200" : answered.toString();
        } catch (Exception e) {
            answer = e.toString();
        }
        answers.computeIfAbsent(path + " " + answer, key -> new LongAdder()).increment();
        longest.computeIfAbsent(path, key -> new AtomicLong())
                .accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Math::max);
    }

    /** What was not answered with 200. */
    List<String> failed() {
        return answers.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith(" 200"))
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .toList();
    }

    long count() {
        return answers.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public void close() throws InterruptedException {
        clients.shutdown();
        clients.awaitTermination(1, TimeUnit.MINUTES);
    }

    @Override
    public String toString() {
        return count() + " requests, the longest in ms " + longest;
    }
}
