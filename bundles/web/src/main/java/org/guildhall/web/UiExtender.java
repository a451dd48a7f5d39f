// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the pages of every bundle that has an id and a {@code ui/ui.json}, as bundles come and go. */
@Component(service = UiExtender.class)
public class UiExtender implements BundleTrackerCustomizer<UiBundle> {

    private static final Logger LOG = LoggerFactory.getLogger(UiExtender.class);

    private final Map<String, UiBundle> bundles = new ConcurrentHashMap<>();
    private final SharedLibraries libraries;
    private final ChangeStream changes;
    private final Bundle self;
    private final BundleTracker<UiBundle> tracker;

    @Activate
    public UiExtender(BundleContext context, @Reference SharedLibraries libraries, @Reference ChangeStream changes) {
        this.libraries = libraries;
        this.changes = changes;
        this.self = context.getBundle();
        // ours is still starting while it activates this
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    public void deactivate() {
        tracker.close();
    }

    Collection<UiBundle> bundles() {
        return List.copyOf(bundles.values());
    }

    Optional<UiBundle> bundle(String id) {
        return Optional.ofNullable(bundles.get(id));
    }

    @Override
    public UiBundle addingBundle(Bundle bundle, BundleEvent event) {
        String id = bundle.getHeaders("").get("Guildhall-Id");
        if (id == null || id.isBlank() || bundle.getEntry("ui/" + UiBundle.DESCRIPTION) == null) {
            return null;
        }
        try {
            UiBundle pages = bundle.equals(self) ? libraries.own() : UiBundle.read(id, bundle);
            bundles.put(id, pages);
            changes.announce();
            LOG.info("Pages of {}", pages);
            return pages;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            LOG.error(
                    "The pages of {} {} are not shown: {}",
                    bundle.getSymbolicName(),
                    bundle.getVersion(),
                    e.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, UiBundle pages) {
        // from starting to active: what it brings is the same
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, UiBundle pages) {
        if (bundles.remove(pages.id(), pages)) {
            changes.announce();
        }
    }
}
