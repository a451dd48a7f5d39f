// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.File;
import java.util.Optional;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.guildhall.api.error.ConflictException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the bundles that can not run here out of the hands of those who would install them all the same. */
@Component(
        service = {ArtifactInstaller.class, ArtifactListener.class},
        property = "service.ranking:Integer=100")
public class JarRefuser implements ArtifactInstaller {

    private final ArchiveCheck check;
    private final Refusals refusals;

    @Activate
    public JarRefuser(@Reference ArchiveCheck check, @Reference Refusals refusals) {
        this.check = check;
        this.refusals = refusals;
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".jar") && problem(file).isPresent();
    }

    @Override
    public void install(File file) {
        problem(file).ifPresent(problem -> refusals.add(file, problem));
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        refusals.forget(file);
    }

    private Optional<ConflictException> problem(File file) {
        try {
            check.requireBundle(file.toPath());
            return Optional.empty();
        } catch (ConflictException e) {
            return Optional.of(e);
        }
    }
}
