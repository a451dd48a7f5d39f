// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.api.Id;
import org.guildhall.api.job.Job;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.FileWords;
import org.guildhall.core.Staff;
import org.guildhall.core.code.CodeTables;
import org.guildhall.core.code.CodeWords;
import org.guildhall.core.employer.EmployerCheck;
import org.guildhall.core.employer.EmployerService;
import org.guildhall.core.form.FormService;
import org.guildhall.core.region.RegionTable;
import org.guildhall.core.sheet.SheetCell;
import org.guildhall.core.sheet.SheetReader;
import org.guildhall.core.storage.BranchRepository;
import org.guildhall.core.storage.CoverageRepository;
import org.guildhall.core.storage.EmployerRepository;
import org.guildhall.core.storage.FactRepository;
import org.guildhall.core.storage.FormRepository;
import org.guildhall.core.storage.RefusedRowRepository;
import org.guildhall.data.file.Files;
import org.guildhall.data.file.store.StoredFiles;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestJobs;
import org.guildhall.testing.TestJpa;

/** The parts that import organizations, on a bench with a county and a township. */
final class ImportBench implements AutoCloseable {

    static final LocalDate SPRING = LocalDate.of(2024, 3, 1);

    final Bench bench;
    final Id county;
    final Id township;
    final Staff staff;
    final FormService forms;
    final BranchRepository branches;
    final FactRepository facts = new FactRepository();
    final EmployerRepository employers;
    final CoverageRepository coverages = new CoverageRepository();
    private final TestJobs jobs;
    private final Files files;
    private final FormTable table;
    private final OrganizationImportService imports;

    ImportBench(DataSource database, Path folder) {
        bench = new Bench(TestJpa.open("core", database));
        county = bench.add("阜宁县总工会", OrganizationKind.GENERAL, Bench.NATIONAL, SPRING);
        township = bench.add("益林镇总工会", OrganizationKind.GENERAL, county, SPRING);
        staff = new Staff(Set.of(OrganizationService.MANAGE, EmployerService.VIEW), county, township);
        jobs = new TestJobs(bench.jpa, staff);
        files = new StoredFiles(folder, bench.jpa.dataSource(), bench.ids, bench.clock);
        FileWords words = new FileWords();
        AnnotatedDrafts validator = new AnnotatedDrafts();
        CodeWords codes = new CodeWords(new CodeTables(new RegionTable(), bench.clock), words);
        RowParser parser = new RowParser(codes, new EmployerCheck(codes, validator), validator, words);
        table = new FormTable(files, parser, words);
        branches = new BranchRepository(bench.graph.tree());
        employers = new EmployerRepository(bench.graph.tree());
        imports = new OrganizationImportService(bench.work, files, table, jobs.jobs(), staff, validator);
        forms = new FormService(bench.work, bench.graph, facts, new FormRepository(), codes, bench.clock, validator);
    }

    /** What writes; a test may put in one that breaks. */
    OrganizationIntake intake() {
        return new OrganizationIntake(branches, facts, employers, coverages, bench.ids, bench.clock);
    }

    /** Imports a workbook below the county. */
    Job run(OrganizationIntake intake, byte[] workbook, boolean dryRun) {
        RefusedRowRepository refused = new RefusedRowRepository();
        FileWords words = new FileWords();
        RowPlacing placing = new RowPlacing(bench.graph, facts, employers, bench.ids, bench.clock);
        RefusedSheet sheet = new RefusedSheet(bench.work, refused, table, files, words, bench.clock);
        jobs.run(new OrganizationImportHandler(
                bench.work, table, placing, intake, refused, sheet, bench.graph.tree(), words, bench.clock));
        return jobs.await(staff.li(), start(workbook, dryRun, Locale.SIMPLIFIED_CHINESE));
    }

    Job start(byte[] workbook, boolean dryRun, Locale locale) {
        return imports.start(staff.li(), "forms.xlsx", new ByteArrayInputStream(workbook), county, dryRun, locale);
    }

    /** The texts of a workbook that a job left, row by row. */
    List<List<String>> content(Id file) throws IOException {
        try (InputStream content = files.open(staff.li(), file).content();
                SheetReader sheet = SheetReader.open(content)) {
            return Stream.generate(sheet::next)
                    .takeWhile(row -> row.isPresent())
                    .map(row -> row.get().cells().stream().map(SheetCell::raw).toList())
                    .toList();
        }
    }

    /** A workbook; whatever is no text is written as what it is. */
    static byte[] workbook(List<List<Object>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", null);
        Worksheet sheet = workbook.newWorksheet("1");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                put(sheet, row, column, rows.get(row).get(column));
            }
        }
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
        }
    }

    /** The four columns that there must be, and rows below them. */
    static byte[] table(Object[]... rows) {
        List<List<Object>> all = new ArrayList<>(List.of(List.of("工会名称", "上级工会", "组织类型", "组织层级")));
        Stream.of(rows).map(List::of).forEach(all::add);
        return workbook(all);
    }

    @Override
    public void close() {
        jobs.close();
        bench.close();
    }
}
