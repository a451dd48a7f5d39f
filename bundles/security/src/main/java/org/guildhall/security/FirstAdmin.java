// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.password.Passwords;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.GrantRepository;
import org.guildhall.security.storage.NewAccount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the account {@code admin} on a platform that has no account yet, and leaves its password in a file until it has
 * another one.
 */
@Component(immediate = true)
public class FirstAdmin implements EventHandler {

    static final String FILE = "secrets/admin-password";

    private static final String USERNAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final int LENGTH = 16;

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final DataDirectory directory;

    @Activate
    public FirstAdmin(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference GrantRepository grants,
            @Reference Passwords passwords,
            @Reference DataDirectory directory) {
        this.work = work;
        this.accounts = accounts;
        this.directory = directory;
        if (work.read(accounts::any)) {
            return;
        }
        String password = passwords.generate(LENGTH);
        NewAccount admin = new NewAccount(
                USERNAME, "平台管理员", Optional.empty(), Organization.NATIONAL, passwords.hash(password), false);
        // The file first: an account whose password nobody knows could not be mended from outside.
        directory.write(FILE, password + "\n");
        work.perform(Actor.platform(Organization.NATIONAL), tx -> {
            Id id = accounts.add(tx, admin).id();
            grants.add(tx, id, Role.PLATFORM_ADMIN.name(), Organization.NATIONAL);
            grants.add(tx, id, Role.UNION_STAFF.name(), Organization.NATIONAL);
            tx.event(Account.ADDED, id, Organization.NATIONAL);
        });
        LOG.info("Made the first account, admin; its password is in {} of the data directory", FILE);
    }

    @Override
    public boolean wants(String topic) {
        return topic.equals(Account.PASSWORD_CHANGED) || topic.equals(Account.PASSWORD_RESET);
    }

    @Override
    public void on(Event event) {
        boolean admins = work.read(tx -> accounts.findByUsername(tx, USERNAME))
                .filter(account -> account.id().equals(event.subject()))
                .isPresent();
        if (admins) {
            directory.remove(FILE);
        }
    }
}
