// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Remembers versions of modules that went, without holding them, and tells which of them stay in memory. Thread-safe. */
@Component(service = LeakWatch.class, immediate = true)
public class LeakWatch implements BundleTrackerCustomizer<GoneVersion> {

    private static final int COLLECTIONS = 2;

    private final List<GoneVersion> gone = new CopyOnWriteArrayList<>();
    private final BundleTracker<GoneVersion> bundles;

    @Activate
    public LeakWatch(BundleContext context) {
        // a module that is merely stopped is held by the framework; its wiring ends with uninstalling or updating
        bundles =
                new BundleTracker<>(context, Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING, this);
        bundles.open();
    }

    @Deactivate
    void stop() {
        bundles.close();
    }

    @Override
    public GoneVersion addingBundle(Bundle bundle, BundleEvent event) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return bundle.getHeaders("").get("Guildhall-Module") == null || wiring == null
                ? null
                : new GoneVersion(
                        bundle.getHeaders("").get("Guildhall-Id"), bundle.getVersion(), wiring.getClassLoader());
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, GoneVersion version) {
        // the same version, still here
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, GoneVersion version) {
        gone.add(version);
    }

    /**
     * The versions whose classes are still in memory after two collections. Collects twice itself if some might be, which
     * stops everything for some hundred milliseconds: for an admin who asks, not for a request.
     */
    public List<Leak> leaks() {
        for (int i = 0; i < COLLECTIONS && !uncollected().isEmpty(); i++) {
            System.gc();
        }
        return uncollected().stream().map(GoneVersion::leak).toList();
    }

    private List<GoneVersion> uncollected() {
        gone.removeIf(GoneVersion::isCollected);
        return gone;
    }
}
