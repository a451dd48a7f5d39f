// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.member.MemberService;
import org.guildhall.core.storage.RefusedRowRepository;
import org.guildhall.core.storage.RefusedRowRepository.RefusedRow;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.Files;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives refused rows back as they were, with the reason in a column more, to be mended and sent again. */
@Component(service = RefusedFile.class)
public class RefusedFile {

    private final UnitOfWork work;
    private final RefusedRowRepository refused;
    private final Files files;

    @Activate
    public RefusedFile(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference RefusedRowRepository refused,
            @Reference Files files) {
        this.work = work;
        this.refused = refused;
        this.files = files;
    }

    /** Leaves it as the job's result, if anything was refused. */
    void write(JobRun run, Actor actor, Heading heading) {
        List<RefusedRow> rows = work.read(tx -> refused.list(tx, run.id()));
        if (rows.isEmpty()) {
            return;
        }
        byte[] content = content(heading, rows).getBytes(UTF_8);
        Id file = files.add(actor, "refused-" + run.id() + ".csv", new ByteArrayInputStream(content))
                .id();
        work.housekeep(tx -> files.keep(tx, actor, file, MemberService.MANAGE, actor.organization()));
        run.result(file);
    }

    private static String content(Heading heading, List<RefusedRow> rows) {
        // without the mark, spreadsheets take the file for one in the machine's old encoding
        StringBuilder file =
                new StringBuilder("\uFEFF").append(heading.withReason()).append("\r\n");
        for (RefusedRow row : rows) {
            String reason = row.reason().replace("\"", "\"\"");
            file.append(row.text()).append(",\"").append(reason).append("\"\r\n");
        }
        return file.toString();
    }
}
