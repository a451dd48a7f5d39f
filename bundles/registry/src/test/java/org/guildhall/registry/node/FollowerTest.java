// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.update.Turn;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class FollowerTest {

    private static final Version ONE = new Version("0.1.0");
    private static final Version TWO = new Version("0.2.0");
    private static final String ESSAYS = "essay-contest";
    private static final String LIBRARY = "library";
    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    private final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));
    private final TestJpa jpa = TestJpa.open("registry");
    private final DesiredState state =
            new DesiredState(jpa.work(clock), new DesiredRepository(), new SilentSignals(), jpa.ids(), clock);
    private final FakeContainer container = new FakeContainer();
    private final Follower follower = new Follower(state, container, new Turn(), clock);

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void bringsWhatIsWantedAndRemovesWhatIsNot() {
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        state.install(ADMIN, LIBRARY, ONE, "bb", state.revision(LIBRARY));
        state.uninstall(ADMIN, LIBRARY);
        container.modules.put(LIBRARY, ONE);

        follower.followAll();
        assertThat(container.modules).containsOnlyKeys(ESSAYS);

        state.install(ADMIN, ESSAYS, TWO, "cc", state.revision(ESSAYS));
        follower.followAll();
        assertThat(container.modules).containsEntry(ESSAYS, TWO);
    }

    @Test
    void leavesAloneWhatIsRightOrNobodysBusiness() {
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        container.modules.put(ESSAYS, ONE);
        container.modules.put(LIBRARY, TWO);

        follower.followAll();
        assertThat(container.tried).isEmpty();
    }

    @Test
    void goesOnWithTheOthersWhenOneFails() {
        container.broken.add(ESSAYS);
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        state.install(ADMIN, LIBRARY, ONE, "bb", state.revision(LIBRARY));

        follower.followAll();
        assertThat(container.modules).containsOnlyKeys(LIBRARY);
        Setback setback = follower.setback(ESSAYS).orElseThrow();
        assertThat(setback.attempts()).isEqualTo(1);
        assertThat(setback.reason().key()).isEqualTo("registry.update.no-answer");
        assertThat(follower.setback(LIBRARY)).isEmpty();
    }

    @Test
    void goesOnWithTheOthersAfterAnError() {
        container.faulty.add(ESSAYS);
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        state.install(ADMIN, LIBRARY, ONE, "bb", state.revision(LIBRARY));

        follower.followAll();
        assertThat(container.modules).containsOnlyKeys(LIBRARY);
        assertThat(follower.setback(ESSAYS)).isPresent();
    }

    @Test
    void triesAgainAfterPausesThatDoubleUpToSomeMinutes() {
        container.broken.add(ESSAYS);
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        follower.followAll();
        for (int pause : new int[] {5, 10, 20, 40, 80, 160, 300, 300, 300}) {
            int before = container.tried.size();
            clock.advance(Duration.ofSeconds(pause).minusMillis(1));
            follower.followAll();
            assertThat(container.tried).hasSize(before);
            clock.advance(Duration.ofMillis(1));
            follower.followAll();
            assertThat(container.tried).hasSize(before + 1);
        }

        container.broken.clear();
        clock.advance(Duration.ofMinutes(5));
        follower.followAll();
        assertThat(container.modules).containsKey(ESSAYS);
        assertThat(follower.setback(ESSAYS)).isEmpty();
    }

    @Test
    void triesAtOnceWhatIsNewlyDesired() {
        container.broken.add(ESSAYS);
        state.install(ADMIN, ESSAYS, ONE, "aa", state.revision(ESSAYS));
        follower.followAll();
        clock.advance(Duration.ofSeconds(5));
        follower.followAll();

        state.install(ADMIN, ESSAYS, TWO, "bb", state.revision(ESSAYS));
        follower.followAll();
        assertThat(container.tried)
                .containsExactly("essay-contest 0.1.0", "essay-contest 0.1.0", "essay-contest 0.2.0");
        assertThat(follower.setback(ESSAYS).orElseThrow().attempts()).isEqualTo(1);
    }
}
