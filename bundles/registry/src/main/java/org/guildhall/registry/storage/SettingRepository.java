// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.module.Setting;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.registry.setting.OwnSetting;
import org.guildhall.registry.setting.SettingDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What unions decided about settings, in the database. */
@Component(service = SettingRepository.class)
public class SettingRepository {

    private final Ids ids;
    private final Clock clock;

    @Activate
    public SettingRepository(@Reference Ids ids, @Reference Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** What these organizations decided about one setting. */
    public List<OwnSetting> listAt(Tx tx, Setting<?> setting, Collection<Id> organizations) {
        return found(query(tx, "s.module = :module and s.name = :name and s.organizationId in :organizations")
                .setParameter("module", setting.module())
                .setParameter("name", setting.name())
                .setParameter("organizations", values(organizations)));
    }

    /** What these organizations decided about all settings of all modules. */
    public List<OwnSetting> listAt(Tx tx, Collection<Id> organizations) {
        return found(
                query(tx, "s.organizationId in :organizations").setParameter("organizations", values(organizations)));
    }

    /** The subjects of the settings' histories by name, of those that the organization ever decided. */
    public Map<String, Id> ids(Tx tx, String module, Id organization) {
        return tx.entityManager()
                .createQuery(
                        "select s from SettingEntity s where s.module = :module and s.organizationId = :organization",
                        SettingEntity.class)
                .setParameter("module", module)
                .setParameter("organization", organization.value())
                .getResultStream()
                .collect(Collectors.toMap(SettingEntity::name, SettingEntity::id));
    }

    /** Decides it for the organization, whether it had decided before or not. */
    public OwnSetting set(Tx tx, Setting<?> setting, Id organization, SettingDraft draft, Optional<Id> by) {
        SettingEntity own = find(tx, setting, organization).orElseGet(() -> make(tx, setting, organization));
        own.set(draft, by, clock.instant());
        tx.entityManager().flush();
        return own.toRecord();
    }

    /** Takes back what an organization decided; the row stays, for its id is the subject of the setting's history. */
    public void reset(Tx tx, Id id, Optional<Id> by) {
        tx.entityManager().find(SettingEntity.class, id.value()).reset(by, clock.instant());
    }

    /** Removes whatever was decided at these organizations. */
    public void removeAt(Tx tx, Collection<Id> organizations) {
        for (Id organization : organizations) {
            tx.entityManager()
                    .createQuery("delete from SettingEntity s where s.organizationId = :organization")
                    .setParameter("organization", organization.value())
                    .executeUpdate();
        }
    }

    /** Removes whatever was ever decided about a module. */
    public void removeAll(Tx tx, String module) {
        tx.entityManager()
                .createQuery("delete from SettingEntity s where s.module = :module")
                .setParameter("module", module)
                .executeUpdate();
    }

    private static Optional<SettingEntity> find(Tx tx, Setting<?> setting, Id organization) {
        return tx.entityManager()
                .createQuery(
                        "select s from SettingEntity s where s.module = :module and s.name = :name"
                                + " and s.organizationId = :organization",
                        SettingEntity.class)
                .setParameter("module", setting.module())
                .setParameter("name", setting.name())
                .setParameter("organization", organization.value())
                .getResultStream()
                .findFirst();
    }

    private SettingEntity make(Tx tx, Setting<?> setting, Id organization) {
        SettingEntity made =
                new SettingEntity(ids.next(), organization, setting.module(), setting.name(), clock.instant());
        tx.entityManager().persist(made);
        return made;
    }

    private static TypedQuery<SettingEntity> query(Tx tx, String which) {
        String decided = "select s from SettingEntity s where s.value is not null and " + which + " order by s.id";
        return tx.entityManager().createQuery(decided, SettingEntity.class);
    }

    private static List<OwnSetting> found(TypedQuery<SettingEntity> query) {
        return query.getResultStream().map(SettingEntity::toRecord).toList();
    }

    private static List<Long> values(Collection<Id> organizations) {
        return organizations.stream().map(Id::value).toList();
    }
}
