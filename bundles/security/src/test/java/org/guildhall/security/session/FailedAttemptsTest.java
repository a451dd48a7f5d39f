// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    private static final String HERE = "192.0.2.1";

    private final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));
    private final FailedAttempts attempts = new FailedAttempts(clock);

    @Test
    void failuresElsewhereKeepNobodyOut() {
        fail(FailedAttempts.MOST, "admin", "198.51.100.9");

        assertStopped("admin", "198.51.100.9");
        attempts.count("admin", HERE);
    }

    @Test
    void oneAccountIsNotGuessedFromEverywhere() {
        for (int i = 0; i < FailedAttempts.MOST_ALTOGETHER; i++) {
            attempts.count("admin", "198.51.100." + i);
        }

        assertStopped("admin", HERE);
        attempts.count("funing-staff", HERE);
    }

    @Test
    void oneAddressDoesNotTryEveryName() {
        for (int i = 0; i < FailedAttempts.MOST_ALTOGETHER; i++) {
            attempts.count("name-" + i, HERE);
        }

        assertStopped("another", HERE);
        attempts.count("another", "198.51.100.9");
    }

    @Test
    void inventedNamesMakeItForgetNoVictim() {
        fail(FailedAttempts.MOST, "admin", HERE);
        for (int i = 0; i < 50_000; i++) {
            tryOnce("name-" + i, "198.51.100.9");
        }

        assertStopped("admin", HERE);
    }

    @Test
    void whoSignsInWasForgetfulOnly() {
        for (int round = 0; round < 50; round++) {
            fail(FailedAttempts.MOST - 1, "funing-staff", HERE);
            attempts.count("funing-staff", HERE);
            attempts.forget("funing-staff", HERE);
            clock.advance(Duration.ofMinutes(2));
        }
    }

    @Test
    void manyWhoSignInFromOneAddressAreNoFailures() {
        for (int i = 0; i < 2 * FailedAttempts.MOST_ALTOGETHER; i++) {
            attempts.count("member-" + i, HERE);
            attempts.forget("member-" + i, HERE);
        }
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            attempts.count(username, address);
        }
    }

    private void tryOnce(String username, String address) {
        try {
            attempts.count(username, address);
        } catch (UnauthenticatedException stopped) {
            // as whoever guesses, it goes on
        }
    }

    private void assertStopped(String username, String address) {
        assertThatThrownBy(() -> attempts.count(username, address))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessageStartingWith("security.session.too-many-attempts");
    }
}
