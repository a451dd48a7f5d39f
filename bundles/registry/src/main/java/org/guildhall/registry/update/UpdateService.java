// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.archive.ArchiveSource;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.source.ArchiveSources;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts updates, and shows how far they are. One runs at a time. */
@Component(service = UpdateService.class)
public class UpdateService {

    private final UpdateLog log;
    private final UpdateCheck check;
    private final UpdateRunner runner;
    private final KeptArchives archives;
    private final ArchiveSources sources;
    private final Words words;

    @Activate
    public UpdateService(
            @Reference UpdateLog log,
            @Reference UpdateCheck check,
            @Reference UpdateRunner runner,
            @Reference KeptArchives archives,
            @Reference ArchiveSources sources,
            @Reference Words words) {
        this.log = log;
        this.check = check;
        this.runner = runner;
        this.archives = archives;
        this.sources = sources;
        this.words = words;
    }

    /** All updates, the newest first; of one module only if it is given. */
    public Page<ModuleUpdate> list(Actor actor, Optional<String> module, PageRequest page, Locale locale) {
        actor.require(ModuleService.VIEW, actor.organization());
        return log.list(module, page).map(update -> ModuleUpdate.of(update, words, locale));
    }

    /** The last update of each module. */
    public List<ModuleUpdate> lastOfEach(Actor actor, Locale locale) {
        actor.require(ModuleService.VIEW, actor.organization());
        return log.lastOfEach().stream()
                .map(update -> ModuleUpdate.of(update, words, locale))
                .toList();
    }

    /** @throws NotFoundException if it is unknown */
    public ModuleUpdate get(Actor actor, Id id, Locale locale) {
        actor.require(ModuleService.VIEW, actor.organization());
        return log.find(id)
                .map(update -> ModuleUpdate.of(update, words, locale))
                .orElseThrow(() -> new NotFoundException("registry.update.unknown"));
    }

    /**
     * Begins to update the module that an uploaded archive brings.
     *
     * @throws ConflictException if the archive may not replace what runs, or another update runs
     */
    public ModuleUpdate start(Actor actor, Id upload, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        ModuleUpdate started = start(actor, sources.uploaded(actor, upload), locale);
        sources.discard(actor, upload);
        return started;
    }

    /** The same with an archive on this machine, or at an address. */
    public ModuleUpdate start(Actor actor, String place, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        return start(actor, sources.at(place), locale);
    }

    private ModuleUpdate start(Actor actor, ArchiveSource source, Locale locale) {
        return ModuleUpdate.of(runner.start(begin(actor, source)), words, locale);
    }

    /**
     * Begins to put the version back that ran before the last update.
     *
     * @throws NotFoundException if none is known
     * @throws ConflictException if another update runs
     */
    public ModuleUpdate rollback(Actor actor, String module, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        runner.requireNoneRuns();
        Version now = check.version(module);
        log.requireUpToDate(module, now);
        Update last = log.lastDone(module, now)
                .orElseThrow(() -> new NotFoundException("registry.update.nothing-before", module, now.toString()));
        ModuleArchive previous = archives.read(last.from());
        Update update = runner.begin(actor, previous, () -> check.requirePrevious(previous, now));
        return ModuleUpdate.of(runner.start(update), words, locale);
    }

    private Update begin(Actor actor, ArchiveSource source) {
        runner.requireNoneRuns();
        try (StagedArchive next = check.admit(source)) {
            return runner.begin(actor, next.archive(), () -> check.accept(next));
        }
    }
}
