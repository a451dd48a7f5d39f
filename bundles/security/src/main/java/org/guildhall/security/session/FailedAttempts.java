// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.api.error.UnauthenticatedException;

/**
 * Counts the attempts to sign in that failed, on this node only, and stops them when they are too many: soon those as one
 * account from one address, which keeps nobody out who is elsewhere; much later those as one account from anywhere, and
 * those from one address as whomever. Thread-safe.
 */
final class FailedAttempts {

    static final int MOST = 10;
    static final int MOST_ALTOGETHER = 100;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** Names are the caller's choice, so how many are remembered must not be. */
    private static final int MOST_BUCKETS = 30_000;

    private final Clock clock;
    private final Map<Bucket, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bucket, Deque<Instant>> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Bucket(String username, String address, int most) {}

    /**
     * Counts an attempt before its outcome is known, for many may run at once.
     *
     * @throws UnauthenticatedException {@code security.session.too-many-attempts}
     */
    synchronized void count(String username, String address) {
        Instant now = clock.instant();
        List<Bucket> buckets = buckets(username, address);
        for (Bucket bucket : buckets) {
            Deque<Instant> earlier = attempts.getOrDefault(bucket, new ArrayDeque<>());
            earlier.removeIf(attempt -> !attempt.plus(WINDOW).isAfter(now));
            if (earlier.size() >= bucket.most()) {
                throw new UnauthenticatedException("security.session.too-many-attempts", WINDOW.toMinutes());
            }
        }
        buckets.forEach(bucket ->
                attempts.computeIfAbsent(bucket, any -> new ArrayDeque<>()).add(now));
    }

    /** The attempt was right: it did not fail, and whatever came before it here was the owner's forgetfulness. */
    synchronized void forget(String username, String address) {
        for (Bucket bucket : buckets(username, address)) {
            if (bucket.most() == MOST) {
                attempts.remove(bucket);
            } else {
                attempts.getOrDefault(bucket, new ArrayDeque<>()).pollLast();
            }
        }
    }

    /** The address alone first: one that is stopped adds no more names. */
    private static List<Bucket> buckets(String username, String address) {
        return List.of(
                new Bucket("", address, MOST_ALTOGETHER),
                new Bucket(username, "", MOST_ALTOGETHER),
                new Bucket(username, address, MOST));
    }
}
