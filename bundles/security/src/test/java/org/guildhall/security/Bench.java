// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.security.account.Account;
import org.guildhall.security.account.AccountService;
import org.guildhall.security.account.Grant;
import org.guildhall.security.account.GrantService;
import org.guildhall.security.audit.AuditService;
import org.guildhall.security.guard.AccountActors;
import org.guildhall.security.guard.Guards;
import org.guildhall.security.guard.Roles;
import org.guildhall.security.guard.TestRoles;
import org.guildhall.security.password.Passwords;
import org.guildhall.security.session.CredentialCheck;
import org.guildhall.security.session.LiveSessions;
import org.guildhall.security.session.MeService;
import org.guildhall.security.session.PasswordService;
import org.guildhall.security.session.SessionService;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.AuditRepository;
import org.guildhall.security.storage.GrantRepository;
import org.guildhall.security.storage.NewAccount;
import org.guildhall.security.storage.SessionRepository;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestSwitch;
import org.guildhall.testing.TestUnions;

/** The bundle's parts, put together by hand on a database in memory; the tests of each part begin here. */
public final class Bench implements AutoCloseable {

    /** The password of every account that {@link #account} adds. */
    public static final String PASSWORD = "correct horse";

    /** Where the tests' requests come from. */
    public static final String ADDRESS = "192.0.2.1";

    /** What every test's program calls itself. */
    public static final String CLIENT = "Guildhall tests";

    private final TestJpa jpa = TestJpa.open("security");
    private final Ids ids = jpa.ids();
    private final DraftValidator validator = new AnnotatedDrafts();

    public final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));
    public final UnitOfWork work = jpa.work(clock);
    public final TestUnions unions = new TestUnions();
    public final TestSwitch modules = new TestSwitch(unions);
    public final Passwords passwords = new Passwords();
    public final AccountRepository accounts = new AccountRepository(ids, clock);
    public final GrantRepository grants = new GrantRepository(ids, clock);
    public final SessionRepository sessions = new SessionRepository();
    public final Roles roles = TestRoles.of(new SecurityModule());
    public final CredentialCheck check = new CredentialCheck(work, accounts, passwords, clock);
    public final AccountActors actors = new AccountActors(
            work, accounts, grants, new LiveSessions(work, sessions, clock), new Guards(unions, modules, roles));
    public final SessionService sessionService =
            new SessionService(work, sessions, check, actors, ids, clock, validator);
    public final PasswordService passwordService =
            new PasswordService(work, accounts, sessions, check, passwords, validator);
    public final AuditService audit = new AuditService(work, new AuditRepository());
    public final MeService me = new MeService(work, accounts, grants, unions);
    public final AccountService accountService =
            new AccountService(work, accounts, grants, sessions, passwords, new TestMembers(unions), validator);
    public final GrantService grantService = new GrantService(work, accounts, grants, roles);

    public Bench() {
        modules.set(TestUnions.NATIONAL, true);
    }

    /** Adds an account with one grant, both at that organization. */
    public Account account(String username, Role role, Id organization) {
        NewAccount account =
                new NewAccount(username, username, Optional.empty(), organization, passwords.hash(PASSWORD), false);
        return work.write(Actor.platform(organization), tx -> {
            Account added = accounts.add(tx, account);
            grants.add(tx, added.id(), role.name(), organization);
            tx.event(Account.ADDED, added.id(), organization);
            return added;
        });
    }

    /** The account of that user name, if there is one. */
    public Optional<Account> find(String username) {
        return work.read(tx -> accounts.findByUsername(tx, username));
    }

    /** What the account of that user name was granted. */
    public List<Grant> granted(String username) {
        Id id = find(username).orElseThrow().id();
        return work.read(tx -> grants.list(tx, id));
    }

    /** A data directory at that path. */
    public static DataDirectory directory(Path path) {
        return new DataDirectory(new DataDirectory.Config() {
            @Override
            public String directory() {
                return path.toString();
            }

            @Override
            public Class<DataDirectory.Config> annotationType() {
                return DataDirectory.Config.class;
            }
        });
    }

    @Override
    public void close() {
        jpa.close();
    }
}
