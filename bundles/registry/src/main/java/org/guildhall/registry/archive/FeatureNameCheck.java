// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.Arrays;
import java.util.Optional;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.guildhall.api.error.ConflictException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A module's feature has a name of its own: Karaf takes one of the same name for another version of it, and would throw a part
 * of the platform out for a module that is called like it.
 */
@Component(service = FeatureNameCheck.class)
public class FeatureNameCheck {

    private final BundleContext context;
    private final FeaturesService features;

    @Activate
    public FeatureNameCheck(BundleContext context, @Reference FeaturesService features) {
        this.context = context;
        this.features = features;
    }

    /** @throws ConflictException if the platform or another module has a feature of that name */
    void require(ModuleArchive archive) {
        boolean taken = Arrays.stream(known())
                .filter(feature -> feature.getName().equals(archive.feature()))
                .anyMatch(feature -> !isOwn(feature, archive));
        if (taken) {
            throw new ConflictException("registry.archive.feature-taken", archive.name(), archive.feature());
        }
    }

    /** What is installed has brought the module that is here; of what is only known, it could be any version. */
    private boolean isOwn(Feature known, ModuleArchive archive) {
        Optional<String> own = features.isInstalled(known)
                ? bundle(archive.module()).map(Bundle::getLocation)
                : Optional.of(archive.address());
        return own.filter(address -> known.getBundles().stream()
                        .map(BundleInfo::getLocation)
                        .anyMatch(brought -> artifact(brought).equals(artifact(address))))
                .isPresent();
    }

    private Optional<Bundle> bundle(String module) {
        return Arrays.stream(context.getBundles())
                .filter(here -> module.equals(here.getHeaders().get(ArchiveBundle.ID)))
                .findFirst();
    }

    /** A bundle's address without its version. */
    private static String artifact(String address) {
        return address.substring(0, address.lastIndexOf('/') + 1);
    }

    private Feature[] known() {
        try {
            return features.listFeatures();
        } catch (Exception e) {
            throw new IllegalStateException("the features can not be read", e);
        }
    }
}
