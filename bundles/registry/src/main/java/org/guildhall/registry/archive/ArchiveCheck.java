// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.zip.BadZipException;
import org.guildhall.registry.zip.StrictZip;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether what a file brings may come in here. */
@Component(service = ArchiveCheck.class)
public class ArchiveCheck {

    private final Admission admission;
    private final FeatureCheck features;
    private final PackageCheck packages;

    @Activate
    public ArchiveCheck(
            @Reference Admission admission, @Reference FeatureCheck features, @Reference PackageCheck packages) {
        this.admission = admission;
        this.features = features;
        this.packages = packages;
    }

    /**
     * Takes an archive from outside. Whatever happens to it meanwhile, it is the copy that was looked at.
     *
     * @throws ConflictException if it may not come in; nothing of it is left behind
     */
    public StagedArchive admit(ArchiveSource source) {
        StagedArchive staged = admission.admit(source);
        try {
            requireFit(staged.archive());
            return staged;
        } catch (RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    /** @throws ConflictException if it needs what neither itself nor anybody here offers */
    public void requireFit(ModuleArchive archive) {
        // a feature that is installed along with it may bring any package
        if (features.along(archive).isEmpty()) {
            packages.require(archive.name(), archive.bundles());
        }
    }

    /** @throws ConflictException if a bundle is damaged, or lacks a package here */
    void requireBundle(Path jar) {
        String name = jar.getFileName().toString();
        List<ArchiveBundle> bundles = new ArrayList<>();
        try {
            StrictZip.read(ModuleArchive.content(jar), (path, content) -> {
                if (path.equals(ArchiveBundle.MANIFEST)) {
                    bundles.add(ArchiveBundle.read(name, content));
                }
            });
        } catch (BadZipException e) {
            throw e.of(name);
        }
        packages.require(name, bundles);
    }
}
