// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.File;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.registry.signature.Origins;
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

    private final InstalledArchives installed;
    private final ArchiveCheck check;
    private final Refusals refusals;
    private final Upgrades upgrades;
    private final Origins origins;

    @Activate
    public KarInstaller(
            @Reference InstalledArchives installed,
            @Reference ArchiveCheck check,
            @Reference Refusals refusals,
            @Reference Upgrades upgrades,
            @Reference Origins origins) {
        this.installed = installed;
        this.check = check;
        this.refusals = refusals;
        this.upgrades = upgrades;
        this.origins = origins;
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".kar");
    }

    @Override
    public void install(File file) throws Exception {
        if (!installed.has(file) && !isRepeated(file)) {
            take(file);
        }
    }

    @Override
    public void update(File file) throws Exception {
        take(file);
    }

    private void take(File file) throws Exception {
        try (StagedArchive staged = check.admit(ArchiveSource.of(file.toPath()))) {
            if (upgrades.replaces(staged.archive())) {
                upgrades.perform(file);
            } else {
                uninstall(file);
                origins.put(staged.origin());
                installed.install(staged.archive());
            }
            refusals.forget(file);
            LOG.info("{} is installed", file.getName());
        } catch (GuildhallException e) {
            refusals.add(file, e);
        }
    }

    private boolean isRepeated(File file) {
        try {
            return upgrades.repeats(ModuleArchive.read(file.toPath()));
        } catch (GuildhallException e) {
            LOG.debug("{} is no archive of a module", file.getName(), e);
            return false;
        }
    }

    @Override
    public void uninstall(File file) throws Exception {
        refusals.forget(file);
        if (installed.has(file)) {
            installed.uninstall(file);
            LOG.info("{} is uninstalled", file.getName());
        }
    }
}
