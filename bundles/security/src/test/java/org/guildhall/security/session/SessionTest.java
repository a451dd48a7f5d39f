// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.security.Bench;
import org.guildhall.security.account.Account;
import org.guildhall.security.session.SessionService.Opened;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final Bench bench = new Bench();
    private final Account staff = bench.account("funing-staff", Role.UNION_STAFF, TestUnions.FUNING);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tokenStandsForTheAccountThatSignedIn() {
        Opened opened = open();

        Actor actor = bench.actors.bySession(opened.token(), Optional.empty());

        assertThat(actor.account()).contains(staff.id());
        assertThat(actor.organization()).isEqualTo(TestUnions.FUNING);
        assertThat(opened.expiresAt()).isEqualTo(bench.clock.instant().plus(Duration.ofHours(12)));
    }

    @Test
    void nameOfTheBrowserIsNeverCutWithinACharacter() {
        assertThat(begun("a".repeat(299) + "😀😀").client()).isEqualTo("a".repeat(299));
        assertThat(begun("a".repeat(298) + "😀😀").client()).isEqualTo("a".repeat(298) + "😀");
        assertThat(begun("Firefox").client()).isEqualTo("Firefox");
    }

    private Session begun(String client) {
        return Session.begin(new Id(1), staff.id(), "token", client, bench.clock.instant());
    }

    @Test
    void jobActsForItsAccountOnlyAsLongAsThatMay() {
        assertThat(bench.actors.byAccount(staff.id(), TestUnions.FUNING).account())
                .contains(staff.id());
        assertThatThrownBy(() -> bench.actors.byAccount(staff.id(), TestUnions.CIXI))
                .isInstanceOf(NotFoundException.class);

        bench.accountService.lock(Actor.platform(TestUnions.NATIONAL), "funing-staff");

        assertThatThrownBy(() -> bench.actors.byAccount(staff.id(), TestUnions.FUNING))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessage("security.account.locked");
    }

    @Test
    void databaseDoesNotKnowTheToken() {
        Opened opened = open();

        assertThat(opened.token()).hasSize(43);
        assertThat(kept(opened.token())).isEmpty();
        assertThat(kept(SessionToken.hash(opened.token()))).isPresent();
    }

    @Test
    void endsAfterHalfAnHourWithoutUse() {
        Opened opened = open();

        bench.clock.advance(Duration.ofMinutes(29));
        use(opened);
        bench.clock.advance(Duration.ofMinutes(29));
        use(opened);
        bench.clock.advance(Duration.ofMinutes(30));

        assertEnded(opened);
    }

    @Test
    void endsAfterTwelveHoursEvenInUse() {
        Opened opened = open();

        for (int i = 0; i < 12 * 3 - 1; i++) {
            bench.clock.advance(Duration.ofMinutes(20));
            use(opened);
        }
        bench.clock.advance(Duration.ofMinutes(20));

        assertEnded(opened);
    }

    @Test
    void notesItsUseAtMostOnceAMinute() {
        Opened opened = open();
        Session atFirst = find(opened);

        bench.clock.advance(Duration.ofSeconds(59));
        use(opened);
        assertThat(find(opened)).isEqualTo(atFirst);

        bench.clock.advance(Duration.ofSeconds(1));
        use(opened);
        assertThat(find(opened).lastSeenAt()).isEqualTo(bench.clock.instant());
    }

    @Test
    void signingOutEndsIt() {
        Opened opened = open();

        bench.sessionService.close(opened.actor(), opened.token());

        assertEnded(opened);
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        Opened opened = open();
        bench.account("cixi-staff", Role.UNION_STAFF, TestUnions.CIXI);

        bench.sessionService.close(bench.actors.byUsername("cixi-staff"), opened.token());

        use(opened);
    }

    @Test
    void lockingTheAccountEndsItAndAllowsNoOther() {
        Opened opened = open();

        bench.accountService.lock(Actor.platform(TestUnions.NATIONAL), "funing-staff");

        assertEnded(opened);
        assertThatThrownBy(this::open)
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessage("security.account.locked");
        bench.accountService.unlock(Actor.platform(TestUnions.NATIONAL), "funing-staff");
        use(open());
    }

    @Test
    void endedSessionsAreClearedAtTheNextSignIn() {
        Opened old = open();
        bench.clock.advance(Duration.ofMinutes(30));

        open();

        assertThat(kept(SessionToken.hash(old.token()))).isEmpty();
    }

    @Test
    void worksAboveAndBelowItsGrantsButNotElsewhere() {
        Opened opened = open();

        assertThat(at(opened, TestUnions.TEXTILE).organization()).isEqualTo(TestUnions.TEXTILE);
        assertThat(at(opened, TestUnions.JIANGSU).organization()).isEqualTo(TestUnions.JIANGSU);
        assertThatThrownBy(() -> at(opened, TestUnions.CIXI)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> at(opened, new Id(99))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void wrongPasswordAndUnknownUserAreToldApartByNobody() {
        assertWrong("funing-staff", "wrong password");
        assertWrong("nobody", Bench.PASSWORD);
    }

    @Test
    void tenFailuresStopTheAccountForAQuarterOfAnHour() {
        for (int i = 0; i < 10; i++) {
            assertWrong("funing-staff", "guess " + i);
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessageStartingWith("security.session.too-many-attempts");
        bench.clock.advance(Duration.ofMinutes(15));
        use(open());
    }

    @Test
    void successForgetsEarlierFailures() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 9; i++) {
                assertWrong("funing-staff", "guess " + i);
            }
            open();
        }
    }

    @Test
    void newPasswordEndsTheOtherSessionsOnly() {
        Opened here = open();
        Opened elsewhere = open();

        bench.passwordService.change(here.actor(), new PasswordDraft(Bench.PASSWORD, "battery staple"), here.token());

        use(here);
        assertThat(again(here).mustChangePassword()).isFalse();
        assertEnded(elsewhere);
        assertWrong("funing-staff", Bench.PASSWORD);
        Opened again = bench.sessionService.open(
                new Credentials(" Funing-Staff ", "battery staple"), Bench.ADDRESS, Bench.CLIENT);
        assertThat(bench.me.get(again.actor()).mustChangePassword()).isFalse();
    }

    @Test
    void refusesPasswordsThatAreNone() {
        Opened opened = open();

        assertRefused(opened, new PasswordDraft("wrong", "battery staple"), "security.password.wrong");
        assertRefused(opened, new PasswordDraft(Bench.PASSWORD, "FUNING-staff"), "security.password.is-username");
        assertRefused(opened, new PasswordDraft(Bench.PASSWORD, Bench.PASSWORD), "security.password.unchanged");
    }

    @Test
    void accountLearnsAboutItself() {
        Me me = bench.me.get(open().actor());

        assertThat(me.username()).isEqualTo("funing-staff");
        assertThat(me.organization()).isEqualTo(new Me.Place(TestUnions.FUNING, "阜宁县总工会"));
        assertThat(me.roles()).containsExactly(new Me.RoleAt("union-staff", me.organization()));
        assertThat(me.mustChangePassword()).isTrue();
        assertThat(me.member()).isNull();
    }

    @Test
    void issuedPasswordIsToBeChangedFirst() {
        assertThat(again(open()).mustChangePassword()).isTrue();
    }

    @Test
    void visitorHasNothingOfItsOwn() {
        Actor visitor = bench.actors.visitor(Optional.empty());

        assertThat(visitor.organization()).isEqualTo(TestUnions.NATIONAL);
        assertThatThrownBy(() -> bench.me.get(visitor)).isInstanceOf(UnauthenticatedException.class);
    }

    private Opened open() {
        return bench.sessionService.open(new Credentials("funing-staff", Bench.PASSWORD), Bench.ADDRESS, Bench.CLIENT);
    }

    private void use(Opened opened) {
        assertThat(bench.actors.bySession(opened.token(), Optional.empty()).account())
                .contains(staff.id());
    }

    private Actor again(Opened opened) {
        return bench.actors.bySession(opened.token(), Optional.empty());
    }

    private Actor at(Opened opened, Id organization) {
        return bench.actors.bySession(opened.token(), Optional.of(organization));
    }

    private Session find(Opened opened) {
        return kept(SessionToken.hash(opened.token())).orElseThrow();
    }

    private Optional<Session> kept(String hash) {
        return bench.work.read(tx -> bench.sessions.find(tx, hash));
    }

    private void assertEnded(Opened opened) {
        assertThatThrownBy(() -> bench.actors.bySession(opened.token(), Optional.empty()))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessage("security.session.ended");
    }

    private void assertWrong(String username, String password) {
        assertThatThrownBy(() ->
                        bench.sessionService.open(new Credentials(username, password), Bench.ADDRESS, Bench.CLIENT))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessage("security.session.wrong-credentials");
    }

    private void assertRefused(Opened opened, PasswordDraft draft, String key) {
        assertThatThrownBy(() -> bench.passwordService.change(opened.actor(), draft, opened.token()))
                .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.errors())
                        .singleElement()
                        .matches(error -> error.key().equals(key)));
    }
}
