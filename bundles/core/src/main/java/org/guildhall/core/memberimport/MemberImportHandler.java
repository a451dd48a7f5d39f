// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberService;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.Files;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Adds the members of a file, 200 rows to a transaction. The checkpoint is the line of the last row behind it, so that
 * the run that comes after a crash neither loses a row nor adds one twice.
 */
@Component
public class MemberImportHandler implements JobHandler {

    static final String NAME = "core.member-import";

    private static final int BATCH = 200;

    private final UnitOfWork work;
    private final Files files;
    private final RowCheck check;
    private final MemberIntake intake;
    private final RefusedFile refused;

    @Activate
    public MemberImportHandler(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Files files,
            @Reference RowCheck check,
            @Reference MemberIntake intake,
            @Reference RefusedFile refused) {
        this.work = work;
        this.files = files;
        this.check = check;
        this.intake = intake;
        this.refused = refused;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        Id file = Id.parse(run.parameters().get("file"));
        try {
            long total = count(run.actor(), file);
            try (InputStream content = files.open(run.actor(), file).content()) {
                take(run, new CsvReader(content), total);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isDry(run)) {
            run.message("core.member-import.dry");
        }
    }

    /** Reads all of it, so that a file which is broken in the middle adds nobody. */
    private long count(Actor actor, Id file) throws IOException {
        try (InputStream content = files.open(actor, file).content()) {
            CsvReader rows = new CsvReader(content);
            Heading.of(rows);
            long total = 0;
            for (List<CsvRow> some = rows.read(BATCH); !some.isEmpty(); some = rows.read(BATCH)) {
                total += some.size();
            }
            return total;
        }
    }

    private void take(JobRun run, CsvReader file, long total) throws IOException {
        long behind = run.checkpoint().isEmpty() ? 0 : Long.parseLong(run.checkpoint());
        long done = 0;
        Heading heading = Heading.of(file);
        for (List<CsvRow> rows = file.read(BATCH); !rows.isEmpty(); rows = file.read(BATCH)) {
            run.progress(done, total);
            List<CsvRow> ahead =
                    rows.stream().filter(row -> row.line() > behind).toList();
            if (!ahead.isEmpty()) {
                take(run, heading, ahead);
            }
            done += rows.size();
        }
        refused.write(run, heading);
        run.progress(done, total);
    }

    private void take(JobRun run, Heading heading, List<CsvRow> rows) {
        Actor actor = run.actor();
        actor.require(MemberService.MANAGE, actor.organization());
        Locale locale = Locale.forLanguageTag(run.parameters().get("language"));
        List<RowDraft> checked = work.read(tx -> check.check(tx, actor.organization(), heading, rows, locale));
        checked.stream()
                .flatMap(row -> row.draft().stream())
                .map(MemberDraft::organization)
                .distinct()
                .forEach(at -> actor.require(MemberService.MANAGE, at));
        if (isDry(run)) {
            intake.check(run, checked);
        } else {
            intake.take(run, actor, checked);
        }
    }

    private static boolean isDry(JobRun run) {
        return Boolean.parseBoolean(run.parameters().get("dryRun"));
    }
}
