// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.File;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.kar.KarService;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in the modules that are dropped into the deploy folder: whole, or not at all. */
@Component(
        service = {ArtifactInstaller.class, ArtifactListener.class},
        property = "service.ranking:Integer=100")
public class KarInstaller implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(KarInstaller.class);

    private final KarService archives;
    private final FeaturesService features;
    private final ArchiveCheck check;
    private final Refusals refusals;
    private final Upgrades upgrades;

    @Activate
    public KarInstaller(
            @Reference KarService archives,
            @Reference FeaturesService features,
            @Reference ArchiveCheck check,
            @Reference Refusals refusals,
            @Reference Upgrades upgrades) {
        this.archives = archives;
        this.features = features;
        this.check = check;
        this.refusals = refusals;
        this.upgrades = upgrades;
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".kar");
    }

    @Override
    public void install(File file) throws Exception {
        if (isInstalled(file) || upgrades.repeats(file)) {
            return;
        }
        try {
            Archive archive = check.read(file);
            if (upgrades.replaces(file)) {
                upgrades.perform(file);
            } else {
                requireFeatures(file, archive);
                archives.install(file.toURI());
                requireInstalled(file, archive);
            }
            refusals.forget(file);
            LOG.info("{} is installed", file.getName());
        } catch (GuildhallException e) {
            refusals.add(file, e);
        }
    }

    @Override
    public void update(File file) throws Exception {
        try {
            if (upgrades.replaces(file)) {
                upgrades.perform(file);
                refusals.forget(file);
                return;
            }
        } catch (GuildhallException e) {
            refusals.add(file, e);
            return;
        }
        uninstall(file);
        install(file);
    }

    @Override
    public void uninstall(File file) throws Exception {
        refusals.forget(file);
        if (isInstalled(file)) {
            archives.uninstall(name(file));
            LOG.info("{} is uninstalled", file.getName());
        }
    }

    private void requireFeatures(File file, Archive archive) throws Exception {
        if (archive.features().isEmpty()) {
            throw new ConflictException("registry.archive.empty", file.getName());
        }
        boolean othersToCome = false;
        for (ArchiveFeature feature : archive.features()) {
            for (String needed : feature.needs()) {
                Feature other = features.getFeature(needed);
                if (other == null
                        && archive.features().stream()
                                .noneMatch(own -> own.name().equals(needed))) {
                    throw new ConflictException("registry.archive.feature-missing", file.getName(), needed);
                }
                othersToCome |= other != null && !features.isInstalled(other);
            }
        }
        // a feature that is installed along with it may bring any package
        if (!othersToCome) {
            check.requirePackages(file, archive);
        }
    }

    private void requireInstalled(File file, Archive archive) throws Exception {
        for (ArchiveFeature each : archive.features()) {
            Feature feature = features.getFeature(each.name(), each.version());
            if (feature == null || !features.isInstalled(feature)) {
                archives.uninstall(name(file));
                throw new ConflictException("registry.archive.not-installed", file.getName(), each.name());
            }
        }
    }

    private boolean isInstalled(File file) throws Exception {
        return archives.list().contains(name(file));
    }

    private static String name(File file) {
        return file.getName().substring(0, file.getName().lastIndexOf('.'));
    }
}
