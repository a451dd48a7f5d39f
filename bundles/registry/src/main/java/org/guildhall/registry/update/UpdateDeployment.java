// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.archive.ArchiveSource;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.Waiting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Updates to archives that were dropped into the deploy folder. */
@Component(service = UpdateDeployment.class)
public class UpdateDeployment {

    /** Longer than an update takes that had begun when the file was dropped. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Unsettled unsettled;
    private final UpdateClaims claims;
    private final UpdateLog log;
    private final UpdateCheck check;
    private final UpdateRunner runner;

    @Activate
    public UpdateDeployment(
            @Reference Unsettled unsettled,
            @Reference UpdateClaims claims,
            @Reference UpdateLog log,
            @Reference UpdateCheck check,
            @Reference UpdateRunner runner) {
        this.unsettled = unsettled;
        this.claims = claims;
        this.log = log;
        this.check = check;
        this.runner = runner;
    }

    /**
     * Waits, for a while, until it is settled what an end of the platform broke off.
     *
     * @throws ConflictException if it is not
     */
    void awaitSettled() {
        unsettled.await();
    }

    /**
     * Updates to an archive, after any update that runs, and waits for its end. What was tried in vain is not tried again
     * before it is dropped again: the next start would otherwise do so.
     *
     * @throws ConflictException if it may not replace what runs, or the old version is back
     */
    void deploy(Path file) {
        awaitSettled();
        Waiting.until(() -> !claims.isBusy(), PAUSE, PATIENCE);
        triedInVain(file).ifPresent(reason -> {
            throw reason.exception();
        });
        runner.perform(begin(file)).reason().ifPresent(reason -> {
            throw reason.exception();
        });
    }

    private Update begin(Path file) {
        try (StagedArchive next = check.admit(ArchiveSource.of(file))) {
            return runner.begin(Actor.platform(Organization.NATIONAL), next.archive(), () -> check.accept(next));
        }
    }

    /** Why the last update to just this archive was undone, if it was one and the file lay there at its end. */
    private Optional<Reason> triedInVain(Path file) {
        try {
            Instant dropped = Files.getLastModifiedTime(file).toInstant();
            return log.lastTo(KeptArchives.sha256(file))
                    .filter(update -> update.endedAt().filter(dropped::isBefore).isPresent())
                    .filter(update -> update.state() == UpdateState.UNDONE)
                    .flatMap(Update::reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
