// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.module.ModuleService;
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
    private final org.guildhall.data.file.Files uploads;
    private final Words words;

    @Activate
    public UpdateService(
            @Reference UpdateLog log,
            @Reference UpdateCheck check,
            @Reference UpdateRunner runner,
            @Reference KeptArchives archives,
            @Reference org.guildhall.data.file.Files uploads,
            @Reference Words words) {
        this.log = log;
        this.check = check;
        this.runner = runner;
        this.archives = archives;
        this.uploads = uploads;
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
        try (InputStream content = uploads.open(actor, upload).content()) {
            Path copy = Files.createTempFile("guildhall", ".kar");
            try {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return start(actor, copy, locale);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with an archive on this machine. */
    public ModuleUpdate start(Actor actor, Path file, Locale locale) {
        return ModuleUpdate.of(runner.start(begin(actor, file)), words, locale);
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
        Update last = log.lastDone(module, now)
                .orElseThrow(() -> new NotFoundException("registry.update.nothing-before", module, now.toString()));
        ModuleArchive previous = archives.read(last.from());
        Update update = runner.begin(actor, previous, () -> check.requirePrevious(previous, now));
        return ModuleUpdate.of(runner.start(update), words, locale);
    }

    private Update begin(Actor actor, Path file) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        runner.requireNoneRuns();
        try (StagedArchive next = check.admit(file)) {
            return runner.begin(actor, next.archive(), () -> check.accept(next));
        }
    }
}
