// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.security.account.Grant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Grants in the database. */
@Component(service = GrantRepository.class)
public class GrantRepository {

    private final Ids ids;
    private final Clock clock;

    @Activate
    public GrantRepository(@Reference Ids ids, @Reference Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** What the account was granted, the oldest first. */
    public List<Grant> list(Tx tx, Id account) {
        return listAll(tx, List.of(account)).getOrDefault(account, List.of());
    }

    /** What these accounts were granted; an account without a grant is absent. */
    public Map<Id, List<Grant>> listAll(Tx tx, Collection<Id> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return tx.entityManager()
                .createQuery(
                        "select g from GrantEntity g where g.accountId in :accounts order by g.id", GrantEntity.class)
                .setParameter("accounts", accounts.stream().map(Id::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        GrantEntity::account, Collectors.mapping(GrantEntity::toRecord, Collectors.toList())));
    }

    public void add(Tx tx, Id account, String role, Id organization) {
        Grant grant = new Grant(role, organization);
        tx.entityManager().persist(new GrantEntity(ids.next(), account, grant, clock.instant()));
        tx.entityManager().flush();
    }

    public void remove(Tx tx, Id account, Grant grant) {
        tx.entityManager()
                .createQuery("delete from GrantEntity g where g.accountId = :account and g.role = :role"
                        + " and g.organizationId = :organization")
                .setParameter("account", account.value())
                .setParameter("role", grant.role())
                .setParameter("organization", grant.organization().value())
                .executeUpdate();
    }

    /** Removes whatever anybody was granted at these organizations. */
    public void removeAt(Tx tx, Collection<Id> organizations) {
        for (Id organization : organizations) {
            tx.entityManager()
                    .createQuery("delete from GrantEntity g where g.organizationId = :organization")
                    .setParameter("organization", organization.value())
                    .executeUpdate();
        }
    }
}
