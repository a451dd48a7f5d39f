// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import static org.guildhall.security.account.AccountService.MANAGE;
import static org.guildhall.security.account.AccountService.VIEW;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.guard.Roles;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.GrantRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Grants roles and takes them back; whoever does needs {@link AccountService#MANAGE} at the grant's organization. */
@Component(service = GrantService.class)
public class GrantService {

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final Roles roles;

    @Activate
    public GrantService(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference GrantRepository grants,
            @Reference Roles roles) {
        this.work = work;
        this.accounts = accounts;
        this.grants = grants;
        this.roles = roles;
    }

    /** Holds from the account's next request on. */
    public void grant(Actor actor, String username, Grant grant) {
        actor.require(MANAGE, grant.organization());
        if (roles.named(grant.role()).isEmpty()) {
            throw InvalidException.of("role", "security.role.unknown", grant.role());
        }
        work.perform(actor, tx -> {
            Account account = accounts.getByUsername(tx, username);
            if (grants.list(tx, account.id()).contains(grant)) {
                throw new ConflictException("security.grant.exists", username, grant.role());
            }
            grants.add(tx, account.id(), grant.role(), grant.organization());
            tx.event("security/grant/ADDED", account.id(), grant.organization());
        });
    }

    /** Holds from the account's next request on. Nobody takes back what they have themselves: they could not undo it. */
    public void revoke(Actor actor, String username, Grant grant) {
        actor.require(MANAGE, grant.organization());
        work.perform(actor, tx -> {
            Account account = accounts.getByUsername(tx, username);
            if (actor.account().equals(Optional.of(account.id()))) {
                throw new ConflictException("security.account.own");
            }
            if (!grants.list(tx, account.id()).contains(grant)) {
                throw new NotFoundException("security.grant.unknown", username, grant.role());
            }
            grants.remove(tx, account.id(), grant);
            tx.event("security/grant/REVOKED", account.id(), grant.organization());
        });
    }

    /** The names of the roles there are to grant. */
    public List<String> roles(Actor actor) {
        actor.require(VIEW, actor.organization());
        return roles.names();
    }
}
