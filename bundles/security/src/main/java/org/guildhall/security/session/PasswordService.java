// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.password.Passwords;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.SessionRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the owner of an account change its password. */
@Component(service = PasswordService.class)
public class PasswordService {

    /** Counted apart from every address: a stolen session guesses for itself, and its guesses keep no owner out. */
    private static final String SIGNED_IN = "a session";

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final CredentialCheck check;
    private final Passwords passwords;
    private final DraftValidator validator;

    @Activate
    public PasswordService(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference SessionRepository sessions,
            @Reference CredentialCheck check,
            @Reference Passwords passwords,
            @Reference DraftValidator validator) {
        this.work = work;
        this.accounts = accounts;
        this.sessions = sessions;
        this.check = check;
        this.passwords = passwords;
        this.validator = validator;
    }

    /**
     * Changes the password and ends all of the account's sessions but one.
     *
     * @param token the token of the session that goes on; empty to end them all
     */
    public void change(Actor actor, PasswordDraft draft, String token) {
        Id id = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        validator.check(draft);
        Account account = work.read(tx -> accounts.get(tx, id));
        if (check.find(new Credentials(account.username(), draft.current()), SIGNED_IN)
                .isEmpty()) {
            throw InvalidException.of("current", "security.password.wrong");
        }
        refuseWeak(account, draft);
        String hash = passwords.hash(draft.next());
        work.perform(actor, tx -> {
            accounts.choosePassword(tx, id, hash);
            sessions.removeOthers(tx, id, SessionToken.hash(token));
            tx.event(Account.PASSWORD_CHANGED, id, account.organization());
        });
    }

    private static void refuseWeak(Account account, PasswordDraft draft) {
        if (draft.next().equalsIgnoreCase(account.username())) {
            throw InvalidException.of("next", "security.password.is-username");
        }
        if (draft.next().equals(draft.current())) {
            throw InvalidException.of("next", "security.password.unchanged");
        }
    }
}
