// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.registry.module.Switch;
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
        return tx.entityManager()
                .createQuery("select s from SwitchEntity s where s.module = :module order by s.id", SwitchEntity.class)
                .setParameter("module", module)
                .getResultStream()
                .map(SwitchEntity::toRecord)
                .toList();
    }

    /** The switches of one module at these organizations. */
    public List<Switch> listAt(Tx tx, String module, Collection<Id> organizations) {
        return tx.entityManager()
                .createQuery(
                        "select s from SwitchEntity s where s.module = :module and s.organizationId in :organizations",
                        SwitchEntity.class)
                .setParameter("module", module)
                .setParameter("organizations", values(organizations))
                .getResultStream()
                .map(SwitchEntity::toRecord)
                .toList();
    }

    /** The switches of all modules at these organizations. */
    public List<Switch> listAt(Tx tx, Collection<Id> organizations) {
        return tx.entityManager()
                .createQuery(
                        "select s from SwitchEntity s where s.organizationId in :organizations", SwitchEntity.class)
                .setParameter("organizations", values(organizations))
                .getResultStream()
                .map(SwitchEntity::toRecord)
                .toList();
    }

    /** Turns the organization's own switch, which is made if it has none. */
    public Switch turn(Tx tx, String module, Id organization, boolean on, Optional<Id> by) {
        SwitchEntity turned = find(tx, module, organization).orElseGet(() -> make(tx, module, organization));
        turned.turn(on, by, clock.instant());
        tx.entityManager().flush();
        return turned.toRecord();
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

    private Optional<SwitchEntity> find(Tx tx, String module, Id organization) {
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

    private static List<Long> values(Collection<Id> organizations) {
        return organizations.stream().map(Id::value).toList();
    }
}
