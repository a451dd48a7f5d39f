// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
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

/** Makes the account {@code admin} on a platform that has no account yet, and leaves its password in a file. */
@Component(service = FirstAdmin.class, immediate = true)
public class FirstAdmin {

    static final String FILE = "secrets/admin-password";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final int LENGTH = 16;

    @Activate
    public FirstAdmin(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference GrantRepository grants,
            @Reference Passwords passwords,
            @Reference DataDirectory directory) {
        if (work.read(accounts::any)) {
            return;
        }
        String password = passwords.generate(LENGTH);
        NewAccount admin = new NewAccount(
                "admin", "平台管理员", Optional.empty(), Organization.NATIONAL, passwords.hash(password), false);
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
}
