// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.guildhall.api.error.ConflictException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * No library is here in two versions, nor in one with two contents: a second one would have whoever uses the first started anew with it, in the middle of a
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

    /** @throws ConflictException if a library that it brings is here, or in it, in another version or with other content */
    void require(ModuleArchive archive) {
        Set<String> replaced = broughtBefore(archive);
        Map<String, ArchiveBundle> brought = new HashMap<>();
        for (ArchiveBundle library : archive.bundles()) {
            // of a module itself another version may be here: it is updated
            if (!library.isModule()) {
                ArchiveBundle twin = brought.put(library.symbolicName(), library);
                if (twin != null) {
                    throw otherVersion(archive, library, twin.version());
                }
                here(library).forEach(here -> require(archive, library, here, replaced));
            }
        }
    }

    private static void require(ModuleArchive archive, ArchiveBundle library, Bundle here, Set<String> replaced) {
        if (!library.version().equals(here.getVersion())) {
            if (!replaced.contains(here.getLocation())) {
                throw otherVersion(archive, library, here.getVersion());
            }
        } else if (!archive.file(library).isAt(here.getLocation())) {
            // Karaf takes it for the one that it has, and would run that instead
            throw new ConflictException(
                    "registry.archive.library-content",
                    archive.name(),
                    library.symbolicName(),
                    library.version().toString());
        }
    }

    private static ConflictException otherVersion(ModuleArchive archive, ArchiveBundle library, Version other) {
        return new ConflictException(
                "registry.archive.library",
                archive.name(),
                library.symbolicName(),
                library.version().toString(),
                other.toString());
    }

    private Stream<Bundle> here(ArchiveBundle library) {
        return Arrays.stream(context.getBundles())
                .filter(here -> library.symbolicName().equals(here.getSymbolicName()));
    }

    /** Where the bundles come from that go with the version of the same module that is here: those that nobody else has brought. */
    private Set<String> broughtBefore(ModuleArchive archive) {
        Set<String> before = brought(feature -> feature.getName().equals(archive.feature()));
        before.removeAll(brought(feature -> !feature.getName().equals(archive.feature())));
        return before;
    }

    private Set<String> brought(Predicate<Feature> which) {
        try {
            return Arrays.stream(features.listInstalledFeatures())
                    .filter(which)
                    .flatMap(feature -> feature.getBundles().stream())
                    .map(BundleInfo::getLocation)
                    .collect(Collectors.toSet());
        } catch (Exception e) {
            throw new IllegalStateException("the installed features can not be read", e);
        }
    }
}
