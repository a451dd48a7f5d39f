// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import org.apache.karaf.features.Feature;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.Module;
import org.guildhall.registry.archive.ArchiveCheck;
import org.guildhall.registry.archive.ArchiveSource;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.signature.Origins;
import org.guildhall.registry.widening.Widening;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether an archive may replace what runs. */
@Component(service = UpdateCheck.class)
public class UpdateCheck {

    private final ArchiveCheck archives;
    private final RunningModules running;
    private final Widening widening;
    private final Origins origins;

    @Activate
    public UpdateCheck(
            @Reference ArchiveCheck archives,
            @Reference RunningModules running,
            @Reference Widening widening,
            @Reference Origins origins) {
        this.archives = archives;
        this.running = running;
        this.widening = widening;
        this.origins = origins;
    }

    /** @throws ConflictException if it may not come in */
    StagedArchive admit(ArchiveSource source) {
        return archives.admit(source);
    }

    /**
     * Remembers where it comes from, for when it is started.
     *
     * @throws ConflictException as {@link #requireNewer}
     */
    void accept(StagedArchive next) {
        requireNewer(next.archive());
        origins.put(next.origin());
    }

    /** The version of a module that runs. */
    Version version(String module) {
        return running.version(module);
    }

    /** @throws ConflictException if what was to be put back is not what ran before any more */
    void requirePrevious(ModuleArchive previous, Version now) {
        archives.requireFit(previous);
        if (!version(previous.module()).equals(now)) {
            throw new ConflictException("guildhall.changed-meanwhile");
        }
    }

    /** @throws ConflictException if it is no newer version of a module that runs, or its tables are not merely wider */
    public void requireNewer(ModuleArchive next) {
        Bundle old = running.bundle(next.module())
                .orElseThrow(() -> new ConflictException("registry.update.not-deployed", next.module()));
        requireSame(old, next);
        int order = next.version().compareTo(old.getVersion());
        if (order == 0) {
            throw new ConflictException(
                    "registry.update.same-version",
                    next.module(),
                    old.getVersion().toString());
        }
        if (order < 0) {
            throw new ConflictException(
                    "registry.update.older",
                    next.module(),
                    next.version().toString(),
                    old.getVersion().toString());
        }
        requireOwnFeature(next);
        widening.require(next);
    }

    private void requireSame(Bundle old, ModuleArchive next) {
        String owner = running.moduleOf(next.symbolicName()).orElse(next.module());
        if (!owner.equals(next.module()) || !old.getSymbolicName().equals(next.symbolicName())) {
            throw new ConflictException(
                    "registry.update.other-module", next.symbolicName(), next.module(), old.getSymbolicName());
        }
        if (Module.PLATFORM.contains(next.module()) || old.getHeaders("").get("Guildhall-Module") == null) {
            throw new ConflictException("registry.update.platform", next.module());
        }
    }

    /** Karaf tells versions by their features: one that it has already would be taken for done, and forgotten for the old one. */
    private void requireOwnFeature(ModuleArchive next) {
        Feature installed = running.feature(next.feature())
                .orElseThrow(
                        () -> new ConflictException("registry.update.other-feature", next.feature(), next.module()));
        boolean known = running.repository(installed)
                .filter(repository -> repository.toString().equals(next.repository()))
                .isPresent();
        if (known) {
            throw new ConflictException("registry.update.feature-version", next.feature(), next.featureVersion());
        }
    }
}
