// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.password.Passwords;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.GrantRepository;
import org.guildhall.security.storage.NewAccount;
import org.guildhall.security.storage.SessionRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the accounts. Whoever changes one needs {@link #MANAGE} where it belongs and wherever it was granted something,
 * so that nobody takes over an account that reaches further than their own.
 */
@Component(service = AccountService.class)
public class AccountService {

    public static final Permission VIEW = Permission.of("security.account.view");
    public static final Permission MANAGE = Permission.of("security.account.manage");

    private static final int PASSWORD_LENGTH = 16;

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final MemberService members;
    private final DraftValidator validator;

    @Activate
    public AccountService(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference GrantRepository grants,
            @Reference SessionRepository sessions,
            @Reference Passwords passwords,
            @Reference MemberService members,
            @Reference DraftValidator validator) {
        this.work = work;
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.members = members;
        this.validator = validator;
    }

    /**
     * The accounts whose user name or name contains the query, the oldest first. They know no borders: who lists them
     * needs {@link #VIEW} at the national organization.
     */
    public Page<AccountDetails> search(Actor actor, String query, PageRequest page) {
        actor.require(VIEW, Organization.NATIONAL);
        return work.read(tx -> {
            Page<Account> found = accounts.search(tx, query, page);
            Map<Id, List<Grant>> granted =
                    grants.listAll(tx, found.items().stream().map(Account::id).toList());
            return found.map(account -> new AccountDetails(account, granted.getOrDefault(account.id(), List.of())));
        });
    }

    /**
     * Adds an account without any grant, and makes its first password.
     *
     * @throws InvalidException {@code security.account.no-member-there} if the membership is none of that organization's
     */
    public IssuedPassword add(Actor actor, AccountDraft draft) {
        validator.check(draft);
        actor.require(MANAGE, draft.organization());
        Optional.ofNullable(draft.member()).ifPresent(member -> requireMember(member, draft.organization()));
        String password = passwords.generate(PASSWORD_LENGTH);
        NewAccount account = new NewAccount(
                draft.username(),
                draft.name().strip(),
                Optional.ofNullable(draft.member()),
                draft.organization(),
                passwords.hash(password),
                false);
        return work.write(actor, tx -> {
            if (accounts.findByUsername(tx, draft.username()).isPresent()) {
                throw new ConflictException("security.account.exists", draft.username());
            }
            Account added = accounts.add(tx, account);
            tx.event(Account.ADDED, added.id(), added.organization());
            return new IssuedPassword(added, password);
        });
    }

    /** Ends the account's sessions and lets it open no more. */
    public void lock(Actor actor, String username) {
        work.perform(actor, tx -> {
            Account account = managed(tx, actor, username);
            if (actor.account().equals(Optional.of(account.id()))) {
                throw new ConflictException("security.account.own");
            }
            accounts.lock(tx, account.id());
            sessions.removeAll(tx, account.id());
            tx.event("security/account/LOCKED", account.id(), account.organization());
        });
    }

    /** Lets the account sign in again. */
    public void unlock(Actor actor, String username) {
        work.perform(actor, tx -> {
            Account account = managed(tx, actor, username);
            accounts.unlock(tx, account.id());
            tx.event("security/account/UNLOCKED", account.id(), account.organization());
        });
    }

    /** Makes a new password and ends the account's sessions. */
    public IssuedPassword resetPassword(Actor actor, String username) {
        String password = passwords.generate(PASSWORD_LENGTH);
        String hash = passwords.hash(password);
        return work.write(actor, tx -> {
            Account account = managed(tx, actor, username);
            accounts.issuePassword(tx, account.id(), hash);
            sessions.removeAll(tx, account.id());
            tx.event(Account.PASSWORD_RESET, account.id(), account.organization());
            return new IssuedPassword(account, password);
        });
    }

    /** Read as the platform: whoever keeps the accounts of a union need not see the records of its members. */
    private void requireMember(Id member, Id organization) {
        try {
            if (members.get(Actor.platform(organization), member).organization().equals(organization)) {
                return;
            }
        } catch (NotFoundException e) {
            // told apart from a member of another union by nothing
        }
        throw InvalidException.of("member", "security.account.no-member-there", member);
    }

    private Account managed(Tx tx, Actor actor, String username) {
        Account account = accounts.getByUsername(tx, username);
        actor.require(MANAGE, account.organization());
        grants.list(tx, account.id()).forEach(grant -> actor.require(MANAGE, grant.organization()));
        return account;
    }
}
