// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.Module;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.desired.Artifacts;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.RunningModules;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a module may come to all nodes, or leave them. */
@Component(service = InstallCheck.class)
public class InstallCheck {

    /** No module, but tables of the platform begin like that. */
    private static final String TABLES_OF_ALL = "data";

    private final DesiredState state;
    private final RunningModules running;
    private final NeededBy neededBy;
    private final Artifacts artifacts;

    @Activate
    public InstallCheck(
            @Reference DesiredState state,
            @Reference RunningModules running,
            @Reference NeededBy neededBy,
            @Reference Artifacts artifacts) {
        this.state = state;
        this.running = running;
        this.neededBy = neededBy;
        this.artifacts = artifacts;
    }

    /**
     * Whether it is on this node already.
     *
     * @throws ConflictException if it is there for all, or in another version, or is not what it says
     */
    boolean requireInstallable(ModuleArchive archive) {
        requireNoPart(archive.module());
        requireOwnName(archive);
        state.find(archive.module()).ifPresent(known -> requireOther(known, archive));
        Optional<Bundle> here = running.bundle(archive.module());
        here.ifPresent(bundle -> requireSame(bundle, archive));
        return here.isPresent();
    }

    /** What comes to all other nodes is what runs here already. */
    private void requireSame(Bundle here, ModuleArchive archive) {
        String version = here.getVersion().toString();
        if (!archive.symbolicName().equals(here.getSymbolicName())) {
            throw new ConflictException(
                    "registry.install.other-bundle", archive.module(), archive.symbolicName(), here.getSymbolicName());
        }
        if (!archive.version().equals(here.getVersion())) {
            throw new ConflictException("registry.install.other-version", archive.module(), version);
        }
        boolean same = archive.files().stream()
                .filter(file -> !file.address().equals(archive.repository()))
                .allMatch(file ->
                        file.isAt(file.address().equals(archive.address()) ? here.getLocation() : file.address()));
        if (!same) {
            throw new ConflictException("registry.install.other-content", archive.module(), version);
        }
    }

    private void requireOther(DesiredModule known, ModuleArchive archive) {
        DesiredState.requireNotPurged(known);
        // the very archive that all lack is what they wait for
        if (known.wanted() && (artifacts.has(known.sha256()) || !known.sha256().equals(archive.sha256()))) {
            throw new ConflictException(
                    "registry.install.already", known.module(), known.version().toString());
        }
        // nodes tell archives by their versions
        if (known.version().equals(archive.version()) && !known.sha256().equals(archive.sha256())) {
            throw new ConflictException(
                    "registry.install.other-content",
                    known.module(),
                    known.version().toString());
        }
    }

    private void requireOwnName(ModuleArchive archive) {
        running.moduleOf(archive.symbolicName())
                .filter(owner -> !owner.equals(archive.module()))
                .ifPresent(owner -> {
                    throw new ConflictException("registry.install.other-module", archive.symbolicName(), owner);
                });
    }

    /** @throws ConflictException if it is a part of the platform, or others need it on any node */
    public void requireRemovable(String module) {
        requireNoPart(module);
        List<String> needing = neededBy.of(module);
        if (!needing.isEmpty()) {
            throw new ConflictException("registry.install.needed", module, String.join(", ", needing));
        }
    }

    private static void requireNoPart(String module) {
        if (Module.PLATFORM.contains(module) || module.equals(TABLES_OF_ALL)) {
            throw new ConflictException("registry.install.platform", module);
        }
    }
}
