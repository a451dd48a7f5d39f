// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.account.Account;
import org.guildhall.security.account.Grant;
import org.guildhall.security.session.Me.Place;
import org.guildhall.security.session.Me.RoleAt;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.GrantRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells an account about itself; for that it needs no permission but to be signed in. */
@Component(service = MeService.class)
public class MeService {

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final OrganizationService organizations;

    @Activate
    public MeService(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference GrantRepository grants,
            @Reference OrganizationService organizations) {
        this.work = work;
        this.accounts = accounts;
        this.grants = grants;
        this.organizations = organizations;
    }

    private record Found(Account account, List<Grant> grants) {}

    /** @throws UnauthenticatedException if the actor is not signed in */
    public Me get(Actor actor) {
        Id id = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        Found found = work.read(tx -> new Found(accounts.get(tx, id), grants.list(tx, id)));
        Account account = found.account();
        List<RoleAt> roles = found.grants().stream()
                .map(grant -> new RoleAt(grant.role(), place(grant.organization())))
                .toList();
        Place place = place(actor.organization());
        return new Me(id, account.username(), account.name(), account.member(), place, roles, account.mustChange());
    }

    /** Read as the platform: the names of one's own organizations are known to oneself, whatever one's role there. */
    private Place place(Id organization) {
        return new Place(
                organization,
                organizations.get(Actor.platform(organization), organization).name());
    }
}
