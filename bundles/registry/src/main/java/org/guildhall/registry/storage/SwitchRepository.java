// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.registry.region.Switch;
import org.guildhall.registry.region.SwitchDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches in the database. */
@Component(service = SwitchRepository.class)
public class SwitchRepository {

    private final Ids ids;
    private final Clock clock;

    @Activate
    public SwitchRepository(@Reference Ids ids, @Reference Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** All switches of one module, the oldest first. */
    public List<Switch> list(Tx tx, String module) {
        return found(query(tx, "s.module = :module").setParameter("module", module));
    }

    /** The switches of one module at these organizations. */
    public List<Switch> listAt(Tx tx, String module, Collection<Id> organizations) {
        return found(query(tx, "s.module = :module and s.organizationId in :organizations")
                .setParameter("module", module)
                .setParameter("organizations", values(organizations)));
    }

    /** The switches of all modules at these organizations. */
    public List<Switch> listAt(Tx tx, Collection<Id> organizations) {
        return found(
                query(tx, "s.organizationId in :organizations").setParameter("organizations", values(organizations)));
    }

    /** The subject of a switch's history, if the organization ever turned it. */
    public Optional<Id> findId(Tx tx, String module, Id organization) {
        return find(tx, module, organization).map(SwitchEntity::id);
    }

    /** Turns the organization's own switch, which is made if it never had one. */
    public Switch turn(Tx tx, String module, Id organization, SwitchDraft draft, Optional<Id> by) {
        SwitchEntity turned = find(tx, module, organization).orElseGet(() -> make(tx, module, organization));
        turned.turn(draft, by, clock.instant());
        tx.entityManager().flush();
        return turned.toRecord();
    }

    /** Takes back what an organization decided; the row stays, for its id is the subject of the switch's history. */
    public void reset(Tx tx, Id id, Optional<Id> by) {
        tx.entityManager().find(SwitchEntity.class, id.value()).reset(by, clock.instant());
    }

    /** Removes whatever was switched at these organizations. */
    public void removeAt(Tx tx, Collection<Id> organizations) {
        for (Id organization : organizations) {
            tx.entityManager()
                    .createQuery("delete from SwitchEntity s where s.organizationId = :organization")
                    .setParameter("organization", organization.value())
                    .executeUpdate();
        }
    }

    private static Optional<SwitchEntity> find(Tx tx, String module, Id organization) {
        return tx.entityManager()
                .createQuery(
                        "select s from SwitchEntity s where s.module = :module and s.organizationId = :organization",
                        SwitchEntity.class)
                .setParameter("module", module)
                .setParameter("organization", organization.value())
                .getResultStream()
                .findFirst();
    }

    private SwitchEntity make(Tx tx, String module, Id organization) {
        SwitchEntity made = new SwitchEntity(ids.next(), organization, module, clock.instant());
        tx.entityManager().persist(made);
        return made;
    }

    private static TypedQuery<SwitchEntity> query(Tx tx, String which) {
        String decided = "select s from SwitchEntity s where s.enabled is not null and " + which + " order by s.id";
        return tx.entityManager().createQuery(decided, SwitchEntity.class);
    }

    private static List<Switch> found(TypedQuery<SwitchEntity> query) {
        return query.getResultStream().map(SwitchEntity::toRecord).toList();
    }

    private static List<Long> values(Collection<Id> organizations) {
        return organizations.stream().map(Id::value).toList();
    }
}
