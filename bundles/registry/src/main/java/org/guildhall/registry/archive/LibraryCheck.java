// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.FeaturesService;
import org.guildhall.api.error.ConflictException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * No library is here in two versions: a second one would have whoever uses the first started anew with it, in the middle of a
 * day, and be used in its place.
 */
@Component(service = LibraryCheck.class)
public class LibraryCheck {

    private final BundleContext context;
    private final FeaturesService features;

    @Activate
    public LibraryCheck(BundleContext context, @Reference FeaturesService features) {
        this.context = context;
        this.features = features;
    }

    /** @throws ConflictException if it brings another version of a library than the platform or another module has */
    void require(ModuleArchive archive) {
        Set<String> replaced = broughtBefore(archive);
        for (ArchiveBundle library : archive.bundles()) {
            // of a module itself another version may be here: it is updated
            if (!library.isModule()) {
                other(library, replaced).ifPresent(here -> {
                    throw new ConflictException(
                            "registry.archive.library",
                            archive.name(),
                            library.symbolicName(),
                            library.version().toString(),
                            here.getVersion().toString());
                });
            }
        }
    }

    private Optional<Bundle> other(ArchiveBundle library, Set<String> replaced) {
        return Arrays.stream(context.getBundles())
                .filter(here -> library.symbolicName().equals(here.getSymbolicName()))
                .filter(here -> !library.version().equals(here.getVersion()))
                .filter(here -> !replaced.contains(here.getLocation()))
                .findFirst();
    }

    /** Where the bundles come from that go with the version of the same module that is here. */
    private Set<String> broughtBefore(ModuleArchive archive) {
        try {
            return Arrays.stream(features.listInstalledFeatures())
                    .filter(feature -> feature.getName().equals(archive.feature()))
                    .flatMap(feature -> feature.getBundles().stream())
                    .map(BundleInfo::getLocation)
                    .collect(Collectors.toSet());
        } catch (Exception e) {
            throw new IllegalStateException("the installed features can not be read", e);
        }
    }
}
