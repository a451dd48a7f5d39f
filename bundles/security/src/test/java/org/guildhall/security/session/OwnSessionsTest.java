// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.security.Bench;
import org.guildhall.security.session.SessionService.Opened;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnSessionsTest {

    private final Bench bench = new Bench();

    @BeforeEach
    void account() {
        bench.account("funing-staff", Role.UNION_STAFF, TestUnions.FUNING);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void accountSeesWhereItIsSignedInAndEndsTheOthers() {
        Instant start = bench.clock.instant();
        Opened old = open();
        bench.clock.advance(Duration.ofMinutes(5));
        Opened current = open();

        List<OwnSession> own = bench.sessionService.list(current.actor(), current.token());
        assertThat(own).extracting(OwnSession::current).containsExactly(true, false);
        assertThat(own).extracting(OwnSession::client).containsOnly(Bench.CLIENT);
        assertThat(own.get(1).startedAt()).isEqualTo(start);

        bench.sessionService.close(current.actor(), own.get(1).id());
        assertThat(bench.sessionService.list(current.actor(), current.token())).hasSize(1);
        assertThatThrownBy(() -> bench.actors.bySession(old.token(), Optional.empty()))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void sessionThatEndedByItselfIsNotShown() {
        open();
        bench.clock.advance(Session.IDLE);
        Opened current = open();

        assertThat(bench.sessionService.list(current.actor(), current.token())).hasSize(1);
    }

    @Test
    void nobodyEndsSomebodyElsesSessionByItsId() {
        Opened opened = open();
        Id mine =
                bench.sessionService.list(opened.actor(), opened.token()).get(0).id();
        bench.account("cixi-staff", Role.UNION_STAFF, TestUnions.CIXI);

        assertThatThrownBy(() -> bench.sessionService.close(bench.actors.byUsername("cixi-staff"), mine))
                .isInstanceOf(NotFoundException.class);
    }

    private Opened open() {
        return bench.sessionService.open(new Credentials("funing-staff", Bench.PASSWORD), Bench.ADDRESS, Bench.CLIENT);
    }
}
