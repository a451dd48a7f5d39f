// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.archive.ArchiveCheck;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.module.ModuleService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings modules to all nodes, and takes them away. */
@Component(service = InstallService.class)
public class InstallService {

    private final ArchiveCheck archives;
    private final InstallCheck check;
    private final Installation installation;
    private final org.guildhall.data.file.Files uploads;

    @Activate
    public InstallService(
            @Reference ArchiveCheck archives,
            @Reference InstallCheck check,
            @Reference Installation installation,
            @Reference org.guildhall.data.file.Files uploads) {
        this.archives = archives;
        this.check = check;
        this.installation = installation;
        this.uploads = uploads;
    }

    /**
     * What {@link #install} would do.
     *
     * @throws ConflictException if it would be refused
     */
    public InstallPlan plan(Actor actor, Path file) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        try (StagedArchive staged = archives.admit(file)) {
            return plan(staged);
        }
    }

    /**
     * Has the module that an archive on this machine brings run here, and then on all nodes.
     *
     * @throws ConflictException if it is there for all already, or does not run
     */
    public InstallPlan install(Actor actor, Path file) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        try (StagedArchive staged = archives.admit(file)) {
            InstallPlan plan = plan(staged);
            installation.install(actor, staged, plan.here());
            return plan;
        }
    }

    /** The same with an archive that was uploaded. */
    public InstallPlan plan(Actor actor, Id upload) {
        return withUpload(actor, upload, file -> plan(actor, file));
    }

    /** The same with an archive that was uploaded. */
    public InstallPlan install(Actor actor, Id upload) {
        return withUpload(actor, upload, file -> install(actor, file));
    }

    /**
     * Takes a module away from all nodes, or from this one if it is this one's own. Its data are kept.
     *
     * @throws NotFoundException if it is not here
     * @throws ConflictException if others need it
     */
    public void uninstall(Actor actor, String module) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        check.requireRemovable(module);
        installation.uninstall(actor, module);
    }

    private InstallPlan plan(StagedArchive staged) {
        return InstallPlan.of(staged, check.requireInstallable(staged.archive()));
    }

    private <T> T withUpload(Actor actor, Id upload, Function<Path, T> work) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        try (InputStream content = uploads.open(actor, upload).content()) {
            Path copy = Files.createTempFile("guildhall", ".kar");
            try {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return work.apply(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
