// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.archive.ArchiveCheck;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.module.Item;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.source.ArchiveSources;
import org.guildhall.registry.update.UpdateCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at archives for people, without letting them in. */
@Component(service = OfferService.class)
public class OfferService {

    private final ArchiveSources sources;
    private final ArchiveCheck archives;
    private final InstallCheck installs;
    private final UpdateCheck updates;
    private final InstallPlans plans;
    private final RunningModules running;
    private final DesiredState state;
    private final Words words;

    @Activate
    public OfferService(
            @Reference ArchiveSources sources,
            @Reference ArchiveCheck archives,
            @Reference InstallCheck installs,
            @Reference UpdateCheck updates,
            @Reference InstallPlans plans,
            @Reference RunningModules running,
            @Reference DesiredState state,
            @Reference Words words) {
        this.sources = sources;
        this.archives = archives;
        this.installs = installs;
        this.updates = updates;
        this.plans = plans;
        this.running = running;
        this.state = state;
        this.words = words;
    }

    /**
     * What an uploaded archive would bring, as something new or in the place of what runs.
     *
     * @throws ConflictException if it would be refused
     */
    public Offer look(Actor actor, Id upload, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        try (StagedArchive staged = archives.admit(sources.uploaded(actor, upload))) {
            return offer(staged, locale);
        }
    }

    private Offer offer(StagedArchive staged, Locale locale) {
        ModuleArchive archive = staged.archive();
        Optional<Version> replaced = replaced(archive);
        Change change = change(archive, replaced);
        InstallPlan plan = plans.of(staged, change == Change.SPREAD);
        return Offer.of(staged, change, replaced, needs(plan, locale), plan, locale);
    }

    private Change change(ModuleArchive archive, Optional<Version> replaced) {
        if (replaced.isPresent()) {
            updates.requireNewer(archive);
            return Change.UPDATE;
        }
        return installs.requireInstallable(archive) ? Change.SPREAD : Change.INSTALL;
    }

    /** The version that runs, unless it is the same and only this node's own. */
    private Optional<Version> replaced(ModuleArchive archive) {
        return running.bundle(archive.module())
                .map(Bundle::getVersion)
                .filter(version -> !version.equals(archive.version()) || state.wants(archive.module()));
    }

    private List<Item> needs(InstallPlan plan, Locale locale) {
        return plan.needs().stream()
                .map(name -> new Item(name, running.bundle(name).isPresent() ? words.text(locale, name + ".name") : ""))
                .toList();
    }
}
