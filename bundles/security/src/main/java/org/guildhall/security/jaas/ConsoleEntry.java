// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.jaas;

import org.guildhall.api.actor.Role;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.account.Grant;
import org.guildhall.security.session.CredentialCheck;
import org.guildhall.security.session.Credentials;
import org.guildhall.security.storage.GrantRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Decides who enters the Karaf console. Its commands can run any code, whichever organization that is meant for, so only
 * a platform admin of the national organization does.
 */
@Component(service = ConsoleEntry.class)
public class ConsoleEntry {

    private static final Grant KEY = new Grant(Role.PLATFORM_ADMIN.name(), Organization.NATIONAL);

    private final UnitOfWork work;
    private final GrantRepository grants;
    private final CredentialCheck check;

    @Activate
    public ConsoleEntry(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference GrantRepository grants,
            @Reference CredentialCheck check) {
        this.work = work;
        this.grants = grants;
        this.check = check;
    }

    /**
     * The user name of whoever may enter.
     *
     * @param address where the credentials were shown
     * @throws org.guildhall.api.error.UnauthenticatedException if the credentials are no account's, or it is locked
     * @throws ForbiddenException if the account runs no platform
     */
    String admit(Credentials credentials, String address) {
        Account account = check.check(credentials, address);
        if (!work.read(tx -> grants.list(tx, account.id())).contains(KEY)) {
            throw new ForbiddenException("security.console.not-admin");
        }
        return account.username();
    }
}
