// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.archive.ArchiveCheck;
import org.guildhall.registry.archive.ArchiveSource;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.source.ArchiveSources;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings modules to all nodes, and takes them away. */
@Component(service = InstallService.class)
public class InstallService {

    private final ArchiveCheck archives;
    private final ArchiveSources sources;
    private final InstallCheck check;
    private final InstallPlans plans;
    private final Installation installation;

    @Activate
    public InstallService(
            @Reference ArchiveCheck archives,
            @Reference ArchiveSources sources,
            @Reference InstallCheck check,
            @Reference InstallPlans plans,
            @Reference Installation installation) {
        this.archives = archives;
        this.sources = sources;
        this.check = check;
        this.plans = plans;
        this.installation = installation;
    }

    /**
     * Takes in an archive on this machine, or at an address, for somebody to decide by its plan whether it shall be installed.
     *
     * @throws ConflictException if it may not be
     */
    Candidate look(Actor actor, String place) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        return look(sources.at(place));
    }

    /**
     * Has the module run here, and then on all nodes.
     *
     * @throws ConflictException if it is there for all already, or does not run
     */
    InstallPlan install(Actor actor, Candidate candidate) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        // it may have been decided otherwise since somebody was shown the plan
        installation.install(actor, candidate.staged(), check::requireInstallable);
        return candidate.plan();
    }

    /** Has the module that an uploaded archive brings run here, and then on all nodes. */
    public InstallPlan install(Actor actor, Id upload) {
        try (Candidate candidate = look(actor, upload)) {
            InstallPlan plan = install(actor, candidate);
            sources.discard(actor, upload);
            return plan;
        }
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

    private Candidate look(Actor actor, Id upload) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        return look(sources.uploaded(actor, upload));
    }

    private Candidate look(ArchiveSource source) {
        StagedArchive staged = archives.admit(source);
        try {
            return new Candidate(plan(staged), staged);
        } catch (RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    private InstallPlan plan(StagedArchive staged) {
        return plans.of(staged, check.requireInstallable(staged.archive()));
    }
}
