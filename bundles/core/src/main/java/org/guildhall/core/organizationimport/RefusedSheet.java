// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.api.Id;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.sheet.SheetCell;
import org.guildhall.core.sheet.SheetReader;
import org.guildhall.core.sheet.SheetRow;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.RefusedRowRepository;
import org.guildhall.core.storage.RefusedRowRepository.RefusedRow;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.Files;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives refused rows back as they were, with the reason in a column more, to be mended and sent again. */
@Component(service = RefusedSheet.class)
public class RefusedSheet {

    private final UnitOfWork work;
    private final RefusedRowRepository refused;
    private final FormTable table;
    private final Files files;
    private final Words words;
    private final Clock clock;

    @Activate
    public RefusedSheet(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference RefusedRowRepository refused,
            @Reference FormTable table,
            @Reference Files files,
            @Reference Words words,
            @Reference Clock clock) {
        this.work = work;
        this.refused = refused;
        this.table = table;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    /** Leaves it as the job's result, if anything was refused. */
    void write(JobRun run, Id file, Locale locale) throws IOException {
        Map<Long, String> reasons = work.read(tx -> refused.list(tx, run.id())).stream()
                .collect(Collectors.toMap(RefusedRow::line, RefusedRow::reason));
        if (reasons.isEmpty()) {
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        copy(run, file, locale, reasons, content);
        String day = Days.today(clock).toString();
        String name = words.text(locale, "core.organization-import.refused-file", day);
        run.result(
                files.add(run.actor(), name, new ByteArrayInputStream(content.toByteArray()))
                        .id(),
                OrganizationService.MANAGE);
    }

    private void copy(JobRun run, Id file, Locale locale, Map<Long, String> reasons, ByteArrayOutputStream content)
            throws IOException {
        Workbook workbook = new Workbook(content, "Guildhall", null);
        Worksheet sheet = workbook.newWorksheet("1");
        String title = words.text(locale, "core.organization-import.reason");
        int[] line = {0};
        FormHeading heading = table.read(run.actor(), file, locale, Integer.MAX_VALUE - 1, (reader, titles, row) -> {
            String reason = reasons.get((long) row.line());
            if (reason != null) {
                line[0]++;
                copy(sheet, line[0], reader, titles, row);
                sheet.inlineString(line[0], titles.placeOf(title), reason);
            }
        });
        List<String> titles = heading.titles();
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(0, column, titles.get(column));
        }
        sheet.inlineString(0, heading.placeOf(title), title);
        sheet.freezePane(0, 1);
        workbook.finish();
    }

    /** Texts are typed as texts, so that none is carried out as a formula. */
    private static void copy(Worksheet sheet, int line, SheetReader reader, FormHeading titles, SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            SheetCell cell = row.cells().get(column);
            if (cell.empty()) {
                continue;
            }
            if (cell.kind() != SheetCell.Kind.NUMBER) {
                sheet.inlineString(line, column, cell.raw());
            } else if (titles.is(column, FormColumn.FOUNDED)) {
                sheet.inlineString(line, column, day(reader, cell.raw()));
            } else {
                number(sheet, line, column, cell.raw());
            }
        }
    }

    private static void number(Worksheet sheet, int line, int column, String raw) {
        RowValues.parsed(raw)
                .ifPresentOrElse(
                        number -> sheet.value(line, column, number), () -> sheet.inlineString(line, column, raw));
    }

    private static String day(SheetReader reader, String raw) {
        return RowValues.parsed(raw)
                .map(BigDecimal::longValue)
                .map(reader::day)
                .map(Object::toString)
                .orElse(raw);
    }
}
