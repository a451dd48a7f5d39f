// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.storage.RefusedRowRepository;
import org.guildhall.core.storage.RefusedRowRepository.RefusedRow;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Adds the organizations of a file, a thousand rows to a transaction. The checkpoint is how many rows are behind it, in the
 * order in which they are taken, so that the run that comes after a crash neither loses one nor adds one twice.
 */
@Component
public class OrganizationImportHandler implements JobHandler {

    static final String NAME = "core.organization-import";

    private static final int BATCH = 1_000;

    private final UnitOfWork work;
    private final FormTable table;
    private final RowPlacing placing;
    private final OrganizationIntake intake;
    private final RefusedRowRepository refused;
    private final RefusedSheet refusedSheet;
    private final TreeRepository tree;
    private final Words words;
    private final Clock clock;

    @Activate
    public OrganizationImportHandler(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference FormTable table,
            @Reference RowPlacing placing,
            @Reference OrganizationIntake intake,
            @Reference RefusedRowRepository refused,
            @Reference RefusedSheet refusedSheet,
            @Reference TreeRepository tree,
            @Reference Words words,
            @Reference Clock clock) {
        this.work = work;
        this.table = table;
        this.placing = placing;
        this.intake = intake;
        this.refused = refused;
        this.refusedSheet = refusedSheet;
        this.tree = tree;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Reads all of it first, so that a file which is broken in the middle adds nobody. */
    @Override
    public void run(JobRun run) {
        Id file = Id.parse(run.parameters().get("file"));
        Locale locale = Locale.forLanguageTag(run.parameters().get("language"));
        try {
            List<FormRow> rows = FileOrder.of(table.rows(run.actor(), file, locale));
            take(run, rows, locale);
            refusedSheet.write(run, file, locale);
            run.progress(rows.size(), rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isDry(run)) {
            run.message("core.organization-import.dry");
        }
    }

    private void take(JobRun run, List<FormRow> rows, Locale locale) {
        Set<String> inFile = rows.stream().map(FormRow::name).collect(Collectors.toSet());
        // nothing of a trial stands in the tree for the next batch to see, so there is but one
        int batch = isDry(run) ? rows.size() : BATCH;
        int behind = run.checkpoint().isEmpty() ? 0 : Integer.parseInt(run.checkpoint());
        for (int from = behind; from < rows.size(); from += batch) {
            run.progress(from, rows.size());
            int to = Math.min(from + batch, rows.size());
            take(run, rows.subList(from, to), inFile, locale, to);
        }
    }

    private void take(JobRun run, List<FormRow> rows, Set<String> inFile, Locale locale, int behind) {
        Actor actor = run.actor();
        Id top = actor.organization();
        actor.require(OrganizationService.MANAGE, top);
        if (isDry(run)) {
            work.housekeep(
                    tx -> note(tx, run, placing.place(tx, intake.branch(tx, top), rows, inFile), locale, behind));
            return;
        }
        work.perform(actor, tx -> {
            tree.lock(tx);
            List<PlacedRow> placed = placing.place(tx, intake.branch(tx, top), rows, inFile);
            intake.add(tx, placed.stream().filter(PlacedRow::good).toList());
            tx.event("core/organization-import/CONTINUED", run.id(), top);
            note(tx, run, placed, locale, behind);
        });
    }

    /** What it takes to have these rows behind. */
    private void note(Tx tx, JobRun run, List<PlacedRow> placed, Locale locale, int behind) {
        List<PlacedRow> bad = placed.stream().filter(each -> !each.good()).toList();
        bad.forEach(each -> {
            String reason = each.faults().stream()
                    .map(fault -> fault.text(words, locale))
                    .collect(Collectors.joining(" "));
            refused.add(tx, run.id(), new RefusedRow(each.row().line(), "", reason), clock.instant());
        });
        run.accepted(placed.size() - bad.size());
        run.rejected(bad.size());
        run.checkpoint(tx.connection(), String.valueOf(behind));
    }

    private static boolean isDry(JobRun run) {
        return Boolean.parseBoolean(run.parameters().get("dryRun"));
    }
}
