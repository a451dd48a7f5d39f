// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.password.Passwords;
import org.guildhall.security.storage.AccountRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks user names and passwords, for every door alike. */
@Component(service = CredentialCheck.class)
public class CredentialCheck {

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final FailedAttempts attempts;

    @Activate
    public CredentialCheck(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference Passwords passwords,
            @Reference Clock clock) {
        this.work = work;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = new FailedAttempts(clock);
    }

    private record Candidate(Account account, String hash) {}

    /**
     * The account they belong to.
     *
     * @param address where they were shown; attempts are counted apart for each
     * @throws UnauthenticatedException if there is none, it is locked, or too many attempts failed of late
     */
    public Account check(Credentials credentials, String address) {
        Account account = find(credentials, address)
                .orElseThrow(() -> new UnauthenticatedException("security.session.wrong-credentials"));
        if (account.locked()) {
            // told only to whoever knows the password
            throw new UnauthenticatedException("security.account.locked");
        }
        return account;
    }

    /** The account they belong to, locked or not; takes as long for a user name nobody has. */
    Optional<Account> find(Credentials credentials, String address) {
        String username = credentials.username().strip().toLowerCase(Locale.ROOT);
        attempts.count(username, address);
        Optional<Candidate> candidate = work.read(tx -> accounts.findByUsername(tx, username)
                .map(account -> new Candidate(account, accounts.passwordHash(tx, account.id()))));
        if (!passwords.matches(credentials.password(), candidate.map(Candidate::hash))) {
            return Optional.empty();
        }
        attempts.forget(username, address);
        return candidate.map(Candidate::account);
    }
}
