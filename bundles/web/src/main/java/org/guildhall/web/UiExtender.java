// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.api.module.Words;
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
public class UiExtender implements BundleTrackerCustomizer<UiExtender.Found> {

    private static final Logger LOG = LoggerFactory.getLogger(UiExtender.class);

    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final SharedLibraries libraries;
    private final ChangeStream changes;
    private final Words words;
    private final Bundle self;
    private final BundleTracker<Found> tracker;

    @Activate
    public UiExtender(
            BundleContext context,
            @Reference SharedLibraries libraries,
            @Reference ChangeStream changes,
            @Reference Words words) {
        this.libraries = libraries;
        this.changes = changes;
        this.words = words;
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
        return found.values().stream().flatMap(each -> each.pages().stream()).toList();
    }

    Optional<UiBundle> bundle(String id) {
        return Optional.ofNullable(found.get(id)).flatMap(Found::pages);
    }

    /** Which bundles have pages that are not shown, and why. */
    List<String> refusals() {
        return found.values().stream()
                .flatMap(each -> each.refusal().stream())
                .sorted()
                .toList();
    }

    @Override
    public Found addingBundle(Bundle bundle, BundleEvent event) {
        String id = bundle.getHeaders("").get("Guildhall-Id");
        if (id == null || id.isBlank() || bundle.getEntry("ui/" + UiBundle.DESCRIPTION) == null) {
            return null;
        }
        Found pages = read(id, bundle);
        pages.pages().ifPresent(shown -> LOG.info("Pages of {}", shown));
        pages.refusal().ifPresent(LOG::error);
        found.put(id, pages);
        changes.announce();
        return pages;
    }

    private Found read(String id, Bundle bundle) {
        try {
            UiBundle pages = bundle.equals(self) ? libraries.own() : UiBundle.read(id, bundle);
            // English includes what is there in Chinese only
            pages.check(words.of(id, Locale.ENGLISH).keySet());
            return new Found(id, Optional.of(pages), Optional.empty());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            String refusal = "The pages of %s %s are not shown: %s"
                    .formatted(bundle.getSymbolicName(), bundle.getVersion(), e.getMessage());
            return new Found(id, Optional.empty(), Optional.of(refusal));
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Found pages) {
        // from starting to active: what it brings is the same
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Found pages) {
        if (found.remove(pages.id(), pages)) {
            changes.announce();
        }
    }

    /** What came of reading a bundle: its pages, or why they are not shown. */
    record Found(String id, Optional<UiBundle> pages, Optional<String> refusal) {}
}
