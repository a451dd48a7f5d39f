// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import java.util.Collection;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.actor.AccountNames;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.storage.AccountRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names accounts to whoever shows what they did. */
@Component
public class KnownAccounts implements AccountNames {

    private final UnitOfWork work;
    private final AccountRepository accounts;

    @Activate
    public KnownAccounts(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work, @Reference AccountRepository accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    @Override
    public Map<Id, String> of(Collection<Id> ids) {
        return ids.isEmpty() ? Map.of() : work.read(tx -> accounts.names(tx, ids));
    }
}
