// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.archive.MavenPath;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules as the container sees them: bundles and features. */
@Component(service = RunningModules.class)
public class RunningModules {

    private final BundleContext context;
    private final FeaturesService features;

    @Activate
    public RunningModules(BundleContext context, @Reference FeaturesService features) {
        this.context = context;
        this.features = features;
    }

    /** The bundle of a module, running or not. */
    public Optional<Bundle> bundle(String module) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> module.equals(bundle.getHeaders().get("Guildhall-Id")))
                .findFirst();
    }

    /** @throws NotFoundException if the module is not here */
    public Version version(String module) {
        return bundle(module)
                .map(Bundle::getVersion)
                .orElseThrow(() -> new NotFoundException("registry.module.unknown", module));
    }

    /** The module that a bundle of that name belongs to. */
    public Optional<String> moduleOf(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.getHeaders().get("Guildhall-Id"))
                .filter(id -> id != null)
                .findFirst();
    }

    /** The feature of that name that is installed. */
    public Optional<Feature> feature(String name) {
        return features().filter(feature -> feature.getName().equals(name)).findFirst();
    }

    /** The installed feature that has brought a bundle. */
    public Optional<Feature> featureOf(Bundle bundle) {
        return features()
                .filter(feature -> feature.getBundles().stream()
                        .anyMatch(brought -> brought.getLocation().equals(bundle.getLocation())))
                .findFirst();
    }

    /** The document that declares a feature. */
    public Optional<URI> repository(Feature feature) {
        try {
            for (Repository repository : features.listRepositories()) {
                if (Arrays.stream(repository.getFeatures())
                        .anyMatch(one -> one.getId().equals(feature.getId()))) {
                    return Optional.of(repository.getURI());
                }
            }
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException("the feature repositories can not be read", e);
        }
    }

    /** Whether a feature is installed that this document declares. */
    boolean isUsed(URI document) {
        try {
            return Arrays.stream(features.listRepositories())
                    .filter(repository -> repository.getURI().equals(document))
                    .flatMap(RunningModules::declared)
                    .anyMatch(features::isInstalled);
        } catch (Exception e) {
            throw new IllegalStateException("the feature repositories can not be read", e);
        }
    }

    private static Stream<Feature> declared(Repository repository) {
        try {
            return Arrays.stream(repository.getFeatures());
        } catch (Exception e) {
            throw new IllegalStateException(repository.getURI() + " can not be read", e);
        }
    }

    /** Writes an archive of what runs, wherever it came from. */
    public void pack(Feature feature, Path archive) throws IOException {
        URI repository = repository(feature)
                .orElseThrow(() -> new IllegalStateException("nothing declares the feature " + feature.getId()));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            pack(zip, repository.toString());
            for (BundleInfo bundle : feature.getBundles()) {
                pack(zip, bundle.getLocation());
            }
        }
    }

    private static void pack(ZipOutputStream zip, String address) throws IOException {
        ZipEntry entry = new ZipEntry("repository/" + MavenPath.path(address));
        // the same content gives the same SHA-256
        entry.setTime(0);
        zip.putNextEntry(entry);
        try (InputStream in = new URL(address).openStream()) {
            in.transferTo(zip);
        }
    }

    private Stream<Feature> features() {
        try {
            return Arrays.stream(features.listInstalledFeatures());
        } catch (Exception e) {
            throw new IllegalStateException("the installed features can not be read", e);
        }
    }
}
