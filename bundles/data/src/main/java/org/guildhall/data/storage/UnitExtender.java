// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every persistence unit its {@link UnitOfWork}, after its tables were migrated. A unit whose migration fails gets
 * none: the components that need it do not start, and {@link MigrationHealth} says why.
 */
@Component(
        service = {},
        immediate = true)
public class UnitExtender implements ServiceTrackerCustomizer<EntityManagerFactory, UnitExtender.Unit> {

    private static final Logger LOG = LoggerFactory.getLogger(UnitExtender.class);
    private static final String UNIT = "osgi.unit.name";

    /** A unit as it was found; without a unit of work if its tables could not be migrated. */
    record Unit(String name, Optional<ServiceRegistration<UnitOfWork>> work) {}

    private final BundleContext context;
    private final SchemaMigration migration;
    private final Ids ids;
    private final Clock clock;
    private final Outbox outbox;
    private final MigrationHealth health;
    private final ServiceTracker<EntityManagerFactory, Unit> units;

    @Activate
    public UnitExtender(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference Outbox outbox,
            @Reference MigrationHealth health) {
        this.context = context;
        this.migration = new SchemaMigration(dataSource);
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
        this.health = health;
        this.units = new ServiceTracker<>(context, EntityManagerFactory.class, this);
        units.open();
    }

    @Deactivate
    void stop() {
        units.close();
    }

    @Override
    public Unit addingService(ServiceReference<EntityManagerFactory> reference) {
        String unit = (String) reference.getProperty(UNIT);
        try {
            migrate(unit, reference.getBundle());
        } catch (RuntimeException e) {
            health.failed(unit, e);
            LOG.error("The tables of {} could not be migrated; it stays out of use", unit, e);
            return new Unit(unit, Optional.empty());
        }
        health.migrated(unit);
        Hashtable<String, Object> properties = new Hashtable<>(Map.of(UNIT, unit));
        UnitOfWork work = new JpaUnitOfWork(context.getService(reference), ids, clock, outbox::wake);
        return new Unit(unit, Optional.of(context.registerService(UnitOfWork.class, work, properties)));
    }

    /** One after the other: modules start side by side, and in each other's way they wait longer for a lock than it lasts. */
    private synchronized void migrate(String unit, Bundle bundle) {
        migration.migrate(unit, folder -> PlatformSchema.files(bundle, folder));
    }

    @Override
    public void modifiedService(ServiceReference<EntityManagerFactory> reference, Unit unit) {
        // a unit's name never changes
    }

    @Override
    public void removedService(ServiceReference<EntityManagerFactory> reference, Unit unit) {
        health.gone(unit.name());
        unit.work().ifPresent(registration -> {
            registration.unregister();
            context.ungetService(reference);
        });
    }
}
