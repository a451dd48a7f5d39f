// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guildhall.api.health.HealthProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private final NotesUnit notes;
    private DatabaseClock clock;

    DatabaseClockTest() throws Exception {
        notes = new NotesUnit();
    }

    @AfterEach
    void close() throws Exception {
        clock.stop();
        notes.close();
    }

    @Test
    void tellsTheDatabasesTimeOnAMachineThatIsSomeMinutesOff() {
        start(Duration.ofMinutes(-4));

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        assertThat(clock.problem()).isEmpty();
    }

    @Test
    void saysThatTheMachineIsTooFarOff() {
        start(Duration.ofMinutes(6));

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        HealthProblem problem = clock.problem().orElseThrow();
        assertThat(problem.key()).isEqualTo("guildhall.health.clock-off");
        assertThat((Long) problem.arguments().get(0)).isBetween(-400L, -330L);
    }

    private void start(Duration off) {
        clock = new DatabaseClock(notes.dataSource(), Clock.offset(Clock.systemUTC(), off));
    }
}
