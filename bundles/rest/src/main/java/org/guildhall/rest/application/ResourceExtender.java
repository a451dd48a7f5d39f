// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import java.util.List;
import java.util.function.Function;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Exports;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.region.Regions;
import org.guildhall.rest.RequestActors;
import org.guildhall.rest.table.Names;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Gives every bundle with resources a REST application of its own under {@code /api/<id>}. The build lists the resource
 * classes in the bundle's manifest; the application starts when all of them are there as services.
 */
@Component(service = {})
public class ResourceExtender implements BundleTrackerCustomizer<BundleResources> {

    private final RequestActors actors;
    private final Words words;
    private final Function<Actor, Names> names;
    private final Exports exports;
    private final BundleTracker<BundleResources> bundles;

    @Activate
    public ResourceExtender(
            BundleContext context,
            @Reference RequestActors actors,
            @Reference Words words,
            @Reference OrganizationService organizations,
            @Reference MemberService members,
            @Reference Regions regions,
            @Reference Exports exports) {
        this.actors = actors;
        this.words = words;
        this.names = actor -> new Names(organizations, members, regions, actor);
        this.exports = exports;
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    void stop() {
        bundles.close();
    }

    @Override
    public BundleResources addingBundle(Bundle bundle, BundleEvent event) {
        String id = bundle.getHeaders().get("Guildhall-Id");
        String classes = bundle.getHeaders().get("Guildhall-Resources");
        if (id == null || classes == null) {
            return null;
        }
        Problems problems = new Problems(words);
        AnswerFilter answers = new AnswerFilter(words, names, exports);
        BundleResources resources = new BundleResources(
                bundle,
                List.of(classes.split(",")),
                found -> new ModuleApplication(id, bundle.getVersion().toString(), found, actors, problems, answers));
        resources.open();
        return resources;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, BundleResources resources) {
        // only ACTIVE is tracked, so there is nothing in between
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, BundleResources resources) {
        resources.close();
    }
}
