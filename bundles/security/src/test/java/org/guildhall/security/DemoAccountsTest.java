// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.ConflictException;
import org.guildhall.security.account.Account;
import org.guildhall.security.account.AccountDetails;
import org.guildhall.security.account.Grant;
import org.guildhall.security.session.Credentials;
import org.guildhall.security.storage.DemoFileRepository;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

    private static final Actor PLATFORM = Actor.platform(TestUnions.NATIONAL);

    private final Bench bench = new Bench();
    private DemoAccounts demo;

    @TempDir
    private Path data;

    @BeforeEach
    void assemble() {
        demo = onNode(data);
    }

    private DemoAccounts onNode(Path folder) {
        return new DemoAccounts(
                bench.work,
                bench.accounts,
                bench.grants,
                new DemoFileRepository(),
                bench.passwords,
                new DemoPlan(bench.unions, new TestMembers(bench.unions)),
                Bench.directory(folder));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void fileListsAnAccountOfEachKindThatSignsIn() throws IOException {
        demo.load(PLATFORM);

        List<String[]> rows = rows();
        assertThat(rows.get(0)).containsExactly("username", "password", "role", "organization");
        assertThat(rows.stream().skip(1).map(row -> row[0] + " " + row[2] + " " + row[3]))
                .containsExactly(
                        "cixi-staff union-staff 慈溪市总工会",
                        "funing-staff union-staff 阜宁县总工会",
                        "funing-member member 阜宁县总工会",
                        "auditor auditor 中华全国总工会",
                        "platform-admin platform-admin 中华全国总工会");
        for (String[] row : rows.subList(1, rows.size())) {
            assertThat(row[1]).hasSize(10);
            assertThat(bench.check
                            .check(new Credentials(row[0], row[1]), Bench.ADDRESS)
                            .mustChange())
                    .isFalse();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void memberWorksWhereTheMembershipIs() {
        demo.load(PLATFORM);

        assertThat(bench.actors.byUsername("funing-member").organization()).isEqualTo(TestUnions.TEXTILE);
        assertThat(bench.actors.byUsername("funing-member").member()).isPresent();
        assertThat(bench.granted("funing-member")).containsExactly(new Grant("member", TestUnions.TEXTILE));
    }

    @Test
    void loadingTwiceChangesNothing() throws IOException {
        demo.load(PLATFORM);
        String before = Files.readString(file());

        demo.load(PLATFORM);

        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(all()).hasSize(5);
    }

    @Test
    void lostFileIsMadeAnewWithPasswordsThatWork() throws IOException {
        demo.load(PLATFORM);
        Files.delete(file());

        demo.load(PLATFORM);

        assertThat(all()).hasSize(5);
        String[] first = rows().get(1);
        bench.check.check(new Credentials(first[0], first[1]), Bench.ADDRESS);
    }

    @Test
    void anotherNodeLeavesThePasswordsAloneAndSaysWhereTheyAre() throws IOException {
        Path other = data.resolve("other");
        demo.load(PLATFORM);
        String before = Files.readString(file());

        onNode(other).load(PLATFORM);

        assertThat(Files.readString(file())).isEqualTo(before);
        String[] first = rows().get(1);
        bench.check.check(new Credentials(first[0], first[1]), Bench.ADDRESS);
        assertThat(other.resolve(DemoAccounts.FILE)).doesNotExist();
        assertThat(other.resolve(DemoAccounts.ELSEWHERE)).content().contains(":" + file());

        onNode(other).remove(PLATFORM, Set.of());
        assertThat(other).isDirectoryNotContaining(each -> each.toString().contains("demo"));
        onNode(other).load(PLATFORM);
        assertThat(other.resolve(DemoAccounts.FILE)).exists();
    }

    @Test
    void fileGoesWhenAnotherNodeHasMadeTheAccountsAnew() {
        Path other = data.resolve("other");
        demo.load(PLATFORM);
        onNode(other).remove(PLATFORM, Set.of());
        onNode(other).load(PLATFORM);

        demo.load(PLATFORM);

        assertThat(file()).doesNotExist();
        assertThat(data.resolve(DemoAccounts.ELSEWHERE)).content().contains(":" + other);
    }

    @Test
    void fileStaysWhenItsHostIsRenamed() throws IOException {
        demo.load(PLATFORM);
        String before = Files.readString(file());
        bench.work.housekeep(tx -> new DemoFileRepository().put(tx, "before:" + file()));

        demo.load(PLATFORM);

        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void fileNeverHoldsPasswordsThatAreNobodys() throws IOException {
        demo.load(PLATFORM);
        bench.work.perform(PLATFORM, tx -> {
            Account auditor = bench.accounts.getByUsername(tx, "auditor");
            bench.accounts.remove(tx, auditor.id());
            tx.event(Account.REMOVED, auditor.id(), auditor.organization());
        });
        bench.account("auditor", Role.AUDITOR, TestUnions.NATIONAL);

        assertThatThrownBy(() -> demo.load(PLATFORM)).isInstanceOf(ConflictException.class);

        assertThat(file()).doesNotExist();
    }

    @Test
    void removingLeavesNothingBehind() throws IOException {
        bench.account("admin", Role.PLATFORM_ADMIN, TestUnions.NATIONAL);
        bench.grantService.grant(PLATFORM, "admin", new Grant("union-staff", TestUnions.FUNING));
        demo.load(PLATFORM);
        bench.account("added-later", Role.UNION_STAFF, TestUnions.FUNING);
        String[] first = rows().get(1);
        bench.sessionService.open(new Credentials(first[0], first[1]), Bench.ADDRESS, Bench.CLIENT);

        demo.remove(PLATFORM, Set.of(TestUnions.FUNING, TestUnions.TEXTILE, TestUnions.CIXI));

        assertThat(file()).doesNotExist();
        assertThat(all()).singleElement().satisfies(left -> {
            assertThat(left.account().username()).isEqualTo("admin");
            assertThat(left.grants()).containsExactly(new Grant("platform-admin", TestUnions.NATIONAL));
        });
        assertThat(count("security_session")).isZero();
        assertThat(count("security_grant")).isEqualTo(1);
    }

    @Test
    void removingWhatIsNotThereIsNoError() {
        demo.remove(PLATFORM, Set.of());

        assertThat(all()).isEmpty();
    }

    private List<AccountDetails> all() {
        return bench.accountService.search(PLATFORM, "", PageRequest.first()).items();
    }

    private long count(String table) {
        Object count = bench.work.read(tx -> tx.entityManager()
                .createNativeQuery("select count(*) from " + table)
                .getSingleResult());
        return ((Number) count).longValue();
    }

    private Path file() {
        return data.resolve(DemoAccounts.FILE);
    }

    private List<String[]> rows() throws IOException {
        return Files.readAllLines(file()).stream().map(line -> line.split(",")).toList();
    }
}
