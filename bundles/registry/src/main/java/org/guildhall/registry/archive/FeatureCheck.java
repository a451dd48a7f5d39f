// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.guildhall.api.error.ConflictException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What else comes in with an archive, because it builds on it. */
@Component(service = FeatureCheck.class)
public class FeatureCheck {

    private final FeaturesService features;

    @Activate
    public FeatureCheck(@Reference FeaturesService features) {
        this.features = features;
    }

    /**
     * The features that are installed along with it, each with its version: those that it needs and are not here yet, and those
     * that these need.
     *
     * @throws ConflictException if nobody knows one that it needs
     */
    public List<String> along(ModuleArchive archive) {
        Set<String> along = new TreeSet<>();
        for (String needed : archive.needs()) {
            add(
                    find(needed, "")
                            .orElseThrow(() ->
                                    new ConflictException("registry.archive.feature-missing", archive.name(), needed)),
                    along);
        }
        return List.copyOf(along);
    }

    private void add(Feature feature, Set<String> along) {
        if (!features.isInstalled(feature) && along.add(feature.getName() + " " + feature.getVersion())) {
            for (Dependency next : feature.getDependencies()) {
                // of one that nobody knows, Karaf tells when it comes to it
                find(next.getName(), next.getVersion()).ifPresent(found -> add(found, along));
            }
        }
    }

    /** @param version or a range of them; empty for any */
    private Optional<Feature> find(String name, String version) {
        try {
            return Optional.ofNullable(
                    version.isEmpty() ? features.getFeature(name) : features.getFeature(name, version));
        } catch (Exception e) {
            throw new IllegalStateException("the features can not be read", e);
        }
    }
}
