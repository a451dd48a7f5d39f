// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.event.Event;
import org.guildhall.security.account.Account;
import org.guildhall.security.account.Grant;
import org.guildhall.security.session.Credentials;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminTest {

    private final Bench bench = new Bench();

    @TempDir
    private Path data;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void leavesAPasswordThatOnlyTheOwnerCanRead() throws IOException {
        start();

        Path file = data.resolve("secrets/admin-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        Account admin = bench.check.check(new Credentials("admin", password()), Bench.ADDRESS);
        assertThat(admin.mustChange()).isTrue();
        assertThat(bench.granted("admin"))
                .containsExactly(
                        new Grant(Role.PLATFORM_ADMIN.name(), TestUnions.NATIONAL),
                        new Grant(Role.UNION_STAFF.name(), TestUnions.NATIONAL));
    }

    @Test
    void isMadeOnceOnly() throws IOException {
        start();
        String password = password();

        start();

        assertThat(password()).isEqualTo(password).hasSize(16);
    }

    @Test
    void passwordIsForgottenOnceItIsNotTheAdminsAnyMore() {
        FirstAdmin firstAdmin = start();
        Account other = bench.account("other", Role.UNION_STAFF, TestUnions.FUNING);
        Account admin = bench.find("admin").orElseThrow();

        assertThat(firstAdmin.wants(Account.ADDED)).isFalse();
        for (String topic : List.of(Account.PASSWORD_CHANGED, Account.PASSWORD_RESET)) {
            assertThat(firstAdmin.wants(topic)).isTrue();
            firstAdmin.on(event(topic, other));
            assertThat(data.resolve(FirstAdmin.FILE)).exists();
        }
        firstAdmin.on(event(Account.PASSWORD_CHANGED, admin));
        assertThat(data.resolve(FirstAdmin.FILE)).doesNotExist();
    }

    @Test
    void doesNotComeBackWhenAnybodyElseIsThere() {
        start();
        bench.account("other", Role.PLATFORM_ADMIN, TestUnions.NATIONAL);
        bench.work.perform(Actor.platform(TestUnions.NATIONAL), tx -> {
            Account admin = bench.accounts.getByUsername(tx, "admin");
            bench.accounts.remove(tx, admin.id());
            tx.event(Account.REMOVED, admin.id(), admin.organization());
        });

        start();

        assertThat(bench.find("admin")).isEmpty();
    }

    private Event event(String topic, Account account) {
        return new Event(new Id(1), topic, account.id(), account.organization(), bench.clock.instant());
    }

    private FirstAdmin start() {
        return new FirstAdmin(bench.work, bench.accounts, bench.grants, bench.passwords, Bench.directory(data));
    }

    private String password() throws IOException {
        return Files.readString(data.resolve(FirstAdmin.FILE)).strip();
    }
}
