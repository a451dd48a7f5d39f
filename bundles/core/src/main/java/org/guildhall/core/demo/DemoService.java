// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.DemoData;
import org.guildhall.api.organization.Organization;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads and removes the demonstration: the regions and what every bundle adds to them. The parts are handled as the
 * platform itself, because no single role may do all that they do.
 */
@Component(service = DemoService.class)
public class DemoService {

    public static final Permission MANAGE = Permission.of("core.demo.manage");

    private static final int MODULES = 100;
    private static final Logger LOG = LoggerFactory.getLogger(DemoService.class);
    private static final Actor PLATFORM = Actor.platform(Organization.NATIONAL);

    private final DemoParts parts;
    private final DemoRegions regions;
    private volatile boolean complete;

    @Activate
    public DemoService(@Reference DemoParts parts, @Reference DemoRegions regions) {
        this.parts = parts;
        this.regions = regions;
    }

    /** Adds what is missing and returns how many organizations the demonstration has. */
    public int load(Actor actor) {
        actor.require(MANAGE, Organization.NATIONAL);
        parts.list().forEach(part -> part.load(PLATFORM));
        complete = true;
        int organizations = regions.there().size();
        LOG.info("Loaded the demonstration: {} organizations", organizations);
        return organizations;
    }

    /**
     * Removes everything and returns how many organizations that were.
     *
     * @throws org.guildhall.api.error.ConflictException if somebody has added an organization below one of them, or if a
     *     module is away that was on there
     */
    public int remove(Actor actor) {
        actor.require(MANAGE, Organization.NATIONAL);
        Set<Id> organizations = regions.removable();
        List<DemoData> descending = new ArrayList<>(parts.list());
        Collections.reverse(descending);
        descending.forEach(part -> part.requireRemovable(organizations));
        descending.forEach(part -> part.remove(PLATFORM, organizations));
        LOG.info("Removed the demonstration: {} organizations", organizations.size());
        return organizations.size();
    }

    /** Whether it was loaded without a fault since the platform started. */
    boolean isComplete() {
        return complete;
    }

    /** Loads everything the first time; later only what accounts or regions lack, for modules may have been switched. */
    void start() {
        boolean first = regions.there().isEmpty();
        parts.list().stream().filter(part -> first || part.order() < MODULES).forEach(part -> part.load(PLATFORM));
        complete = true;
        LOG.info("The demonstration has {} organizations", regions.there().size());
    }
}
