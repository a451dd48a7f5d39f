// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.File;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.kar.KarService;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.module.KarafTurn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The archives that Karaf has unpacked and installed, by the names of their files. */
@Component(service = InstalledArchives.class)
public class InstalledArchives {

    private final KarService archives;
    private final FeaturesService features;
    private final KarafTurn turn;

    @Activate
    public InstalledArchives(
            @Reference KarService archives, @Reference FeaturesService features, @Reference KarafTurn turn) {
        this.archives = archives;
        this.features = features;
        this.turn = turn;
    }

    boolean has(File file) throws Exception {
        return archives.list().contains(name(file));
    }

    /** @throws ConflictException if Karaf does not install it; nothing of it stays */
    void install(ModuleArchive archive) throws Exception {
        turn.make(() -> {
            archives.install(archive.file().toUri(), Companions.none(archive, features));
            Feature feature =
                    features.getFeature(archive.feature(), archive.version().toString());
            if (feature == null || !features.isInstalled(feature)) {
                archives.uninstall(name(archive.file().toFile()));
                throw new ConflictException("registry.archive.not-installed", archive.name(), archive.feature());
            }
        });
    }

    void uninstall(File file) throws Exception {
        turn.make(() -> archives.uninstall(name(file)));
    }

    private static String name(File file) {
        return file.getName().substring(0, file.getName().lastIndexOf('.'));
    }
}
