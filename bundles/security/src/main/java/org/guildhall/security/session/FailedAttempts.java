// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.api.error.UnauthenticatedException;

/** Counts the attempts to sign in as somebody, on this node only, and stops them when they are too many. Thread-safe. */
final class FailedAttempts {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** Names are the caller's choice, so how many are remembered must not be. */
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_NAMES;
        }
    };

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt before its outcome is known, for many may run at once.
     *
     * @throws UnauthenticatedException {@code security.session.too-many-attempts}
     */
    synchronized void count(String username) {
        Instant now = clock.instant();
        Deque<Instant> earlier = attempts.computeIfAbsent(username, name -> new ArrayDeque<>());
        earlier.removeIf(attempt -> !attempt.plus(WINDOW).isAfter(now));
        if (earlier.size() >= MOST) {
            throw new UnauthenticatedException("security.session.too-many-attempts", WINDOW.toMinutes());
        }
        earlier.add(now);
    }

    /** The attempt was right: whatever came before it was the owner's forgetfulness. */
    synchronized void forget(String username) {
        attempts.remove(username);
    }
}
