// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.security.Bench;
import org.guildhall.security.session.Credentials;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountServiceTest {

    private static final AccountDraft WANG = new AccountDraft("wang.fang", "王芳", null, TestUnions.FUNING);

    private final Bench bench = new Bench();
    private Actor admin;

    @BeforeEach
    void signIn() {
        bench.account("admin", Role.PLATFORM_ADMIN, TestUnions.NATIONAL);
        admin = bench.actors.byUsername("admin");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void newAccountSignsInWithTheIssuedPasswordAndMustChangeIt() {
        IssuedPassword issued = bench.accountService.add(admin, WANG);

        Account signedIn = bench.check.check(new Credentials("wang.fang", issued.password()), Bench.ADDRESS);

        assertThat(signedIn.name()).isEqualTo("王芳");
        assertThat(signedIn.mustChange()).isTrue();
        assertThat(issued.toString()).doesNotContain(issued.password());
    }

    @Test
    void refusesAUsernameThatIsTaken() {
        bench.accountService.add(admin, WANG);

        assertThatThrownBy(() -> bench.accountService.add(admin, WANG))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith("security.account.exists");
    }

    @Test
    void accountIsOfAMemberOfItsOwnUnionOnly() {
        assertThat(bench.accountService
                        .add(admin, of(TestMembers.LI, TestUnions.TEXTILE))
                        .account()
                        .member())
                .isEqualTo(TestMembers.LI);

        for (AccountDraft wrong :
                new AccountDraft[] {of(TestMembers.ZHOU, TestUnions.CIXI), of(new Id(404), TestUnions.TEXTILE)}) {
            assertThatThrownBy(() -> bench.accountService.add(admin, wrong))
                    .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.errors())
                            .extracting(FieldError::key)
                            .containsExactly("security.account.no-member-there"));
        }
    }

    @Test
    void namesThoseAccountsThatExist() {
        Id wang = bench.accountService.add(admin, WANG).account().id();

        KnownAccounts known = new KnownAccounts(bench.work, bench.accounts);

        assertThat(known.of(List.of(wang, new Id(404)))).containsExactlyEntriesOf(Map.of(wang, "王芳"));
        assertThat(known.of(List.of())).isEmpty();
    }

    private static AccountDraft of(Id member, Id organization) {
        return new AccountDraft("li-" + member.value(), "李秀英", member, organization);
    }

    @Test
    void grantHoldsFromTheNextRequestOnAndIsGoneAtOnce() {
        bench.accountService.add(admin, WANG);
        Grant staff = new Grant("platform-admin", TestUnions.FUNING);

        bench.grantService.grant(admin, "wang.fang", staff);
        assertThat(wang().may(AccountService.MANAGE, TestUnions.TEXTILE)).isTrue();

        bench.grantService.revoke(admin, "wang.fang", staff);
        assertThat(wang().may(AccountService.MANAGE, TestUnions.TEXTILE)).isFalse();
    }

    @Test
    void refusesGrantsThatAreThereOrNotThere() {
        bench.accountService.add(admin, WANG);
        Grant staff = new Grant("union-staff", TestUnions.FUNING);

        assertThatThrownBy(() -> bench.grantService.revoke(admin, "wang.fang", staff))
                .isInstanceOf(NotFoundException.class);
        bench.grantService.grant(admin, "wang.fang", staff);
        assertThatThrownBy(() -> bench.grantService.grant(admin, "wang.fang", staff))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> bench.grantService.grant(admin, "nobody", staff))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.grantService.grant(admin, "wang.fang", new Grant("emperor", TestUnions.FUNING)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void staffKeepNoAccounts() {
        bench.account("funing-staff", Role.UNION_STAFF, TestUnions.FUNING);
        Actor staff = bench.actors.byUsername("funing-staff");

        assertThatThrownBy(() -> bench.accountService.add(staff, WANG)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.accountService.search(staff, "", PageRequest.first()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        bench.grantService.grant(staff, "funing-staff", new Grant("platform-admin", TestUnions.FUNING)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void regionalAdminTakesOverNoAccountThatReachesFurther() {
        bench.account("regional", Role.PLATFORM_ADMIN, TestUnions.FUNING);
        bench.account("both", Role.UNION_STAFF, TestUnions.FUNING);
        bench.grantService.grant(admin, "both", new Grant("union-staff", TestUnions.NATIONAL));
        Actor regional = bench.actors.byUsername("regional");

        assertThatThrownBy(() -> bench.accountService.resetPassword(regional, "both"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.accountService.lock(regional, "admin")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.grantService.grant(
                        regional, "regional", new Grant("platform-admin", TestUnions.NATIONAL)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyLocksThemselvesOut() {
        assertThatThrownBy(() -> bench.accountService.lock(admin, "admin")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() ->
                        bench.grantService.revoke(admin, "admin", new Grant("platform-admin", TestUnions.NATIONAL)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void resetPasswordReplacesTheOldOne() {
        bench.account("funing-staff", Role.UNION_STAFF, TestUnions.FUNING);

        IssuedPassword issued = bench.accountService.resetPassword(admin, "funing-staff");

        assertThat(bench.passwords.matches(Bench.PASSWORD, Optional.of(hash("funing-staff"))))
                .isFalse();
        assertThat(bench.check
                        .check(new Credentials("funing-staff", issued.password()), Bench.ADDRESS)
                        .mustChange())
                .isTrue();
    }

    @Test
    void searchFindsByUsernameAndNamePageByPage() {
        bench.accountService.add(admin, WANG);
        bench.account("funing-staff", Role.UNION_STAFF, TestUnions.FUNING);

        assertThat(usernames(bench.accountService.search(admin, "王", PageRequest.first())))
                .containsExactly("wang.fang");
        assertThat(usernames(bench.accountService.search(admin, "%", PageRequest.first())))
                .isEmpty();
        Page<AccountDetails> first = bench.accountService.search(admin, "", new PageRequest(2, null, true));
        Page<AccountDetails> second = bench.accountService.search(admin, "", new PageRequest(2, first.next(), false));
        assertThat(usernames(first)).containsExactly("admin", "wang.fang");
        assertThat(first.total()).isEqualTo(3);
        assertThat(usernames(second)).containsExactly("funing-staff");
        assertThat(second.items().get(0).grants()).containsExactly(new Grant("union-staff", TestUnions.FUNING));
        assertThat(second.next()).isNull();
    }

    private Actor wang() {
        return bench.actors.byUsername("wang.fang");
    }

    private String hash(String username) {
        return bench.work.read(tx -> bench.accounts.passwordHash(
                tx, bench.accounts.getByUsername(tx, username).id()));
    }

    private static List<String> usernames(Page<AccountDetails> page) {
        return page.map(details -> details.account().username()).items();
    }
}
