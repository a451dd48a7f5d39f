// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.module.Words;
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

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final UnitOfWork work;
    private final RefusedRowRepository refused;
    private final Files files;
    private final Words words;
    private final Clock clock;

    @Activate
    public RefusedFile(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference RefusedRowRepository refused,
            @Reference Files files,
            @Reference Words words,
            @Reference Clock clock) {
        this.work = work;
        this.refused = refused;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    /** Leaves it as the job's result, if anything was refused. */
    void write(JobRun run, Heading heading) {
        List<RefusedRow> rows = work.read(tx -> refused.list(tx, run.id()));
        if (rows.isEmpty()) {
            return;
        }
        byte[] content = content(heading, rows).getBytes(UTF_8);
        run.result(
                files.add(run.actor(), name(run), new ByteArrayInputStream(content))
                        .id(),
                MemberService.MANAGE);
    }

    private String name(JobRun run) {
        String day = LocalDate.ofInstant(clock.instant(), CHINA).toString();
        return words.text(
                Locale.forLanguageTag(run.parameters().get("language")), "core.member-import.refused-file", day);
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
