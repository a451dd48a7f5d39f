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
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.module.ModuleService;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts updates, and shows how far they are. One runs at a time. */
@Component(service = UpdateService.class)
public class UpdateService {

    private final UnitOfWork work;
    private final UpdateRepository updates;
    private final UpdateCheck check;
    private final UpdateRunner runner;
    private final org.guildhall.data.file.Files uploads;
    private final Words words;

    @Activate
    public UpdateService(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference UpdateRepository updates,
            @Reference UpdateCheck check,
            @Reference UpdateRunner runner,
            @Reference org.guildhall.data.file.Files uploads,
            @Reference Words words) {
        this.work = work;
        this.updates = updates;
        this.check = check;
        this.runner = runner;
        this.uploads = uploads;
        this.words = words;
    }

    /** All updates, the newest first. */
    public List<ModuleUpdate> list(Actor actor, Optional<String> module, Locale locale) {
        actor.require(ModuleService.VIEW, actor.organization());
        return work.read(tx -> updates.list(tx, module)).stream()
                .map(update -> ModuleUpdate.of(runner.current(update), words, locale))
                .toList();
    }

    /** @throws NotFoundException if it is unknown */
    public ModuleUpdate get(Actor actor, Id id, Locale locale) {
        actor.require(ModuleService.VIEW, actor.organization());
        Update update = work.read(tx -> updates.find(tx, id))
                .orElseThrow(() -> new NotFoundException("registry.update.unknown"));
        return ModuleUpdate.of(runner.current(update), words, locale);
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
     * Updates to an archive that was dropped into the deploy folder, and waits for its end. What was tried in vain is not
     * tried again before it is dropped again: the next start would otherwise do so.
     *
     * @throws ConflictException if it may not replace what runs, or the old version is back
     */
    public void deploy(Path file) {
        runner.awaitSettled();
        runner.triedInVain(file).ifPresent(reason -> {
            throw reason.exception();
        });
        Update ended = runner.perform(begin(Actor.platform(Organization.NATIONAL), file));
        if (ended.state() == UpdateState.UNDONE) {
            throw ended.reason().map(Reason::exception).orElseThrow();
        }
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
        Version now = runner.version(module);
        Update last = work.read(tx -> updates.list(tx, Optional.of(module))).stream()
                .filter(update ->
                        update.state() == UpdateState.DONE && update.to().equals(now))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("registry.update.nothing-before", module, now.toString()));
        ModuleArchive previous = check.read(runner.kept(last.fromArchive()));
        return ModuleUpdate.of(runner.start(runner.begin(actor, previous)), words, locale);
    }

    private Update begin(Actor actor, Path file) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        runner.requireNoneRuns();
        ModuleArchive next = check.read(file);
        check.requireNewer(next);
        return runner.begin(actor, next);
    }
}
