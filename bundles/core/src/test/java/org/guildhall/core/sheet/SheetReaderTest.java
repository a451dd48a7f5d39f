// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static final String BOMB =
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    private static List<SheetRow> rows(SheetReader sheet) throws IOException {
        try (sheet) {
            return Stream.generate(sheet::next)
                    .takeWhile(row -> row.isPresent())
                    .map(row -> row.get())
                    .toList();
        }
    }

    private static List<String> raw(SheetRow row) {
        return row.cells().stream().map(SheetCell::raw).toList();
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    @Test
    void readsWhatALibraryWrote() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", null);
        Worksheet sheet = workbook.newWorksheet("一");
        sheet.value(0, 0, "工会名称");
        sheet.inlineString(0, 2, "=1+1");
        sheet.value(4, 1, 120);
        sheet.value(4, 2, LocalDate.of(2024, 3, 1));
        workbook.finish();

        SheetReader reader = SheetReader.open(new ByteArrayInputStream(file.toByteArray()));
        LocalDate day = reader.day(45352);
        List<SheetRow> rows = rows(reader);

        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 5);
        assertThat(raw(rows.get(0))).containsExactly("工会名称", "", "=1+1");
        assertThat(rows.get(1).cell(1)).isEqualTo(new SheetCell(SheetCell.Kind.NUMBER, "120"));
        assertThat(rows.get(1).cell(2).raw()).startsWith("45352");
        assertThat(rows.get(1).cell(99).empty()).isTrue();
        assertThat(day).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        SheetReader reader = Workbooks.of(
                        "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c><c t=\"str\"><f>A1</f><v>甲</v></c>"
                                + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"
                                + "<row><c/></row><row><c t=\"s\"><v>0</v></c></row>")
                .part(
                        "xl/texts.xml",
                        "<sst><si><r><t>阜</t></r><r><t>宁</t></r><rPh><t>fu</t></rPh></si><si><t>益林</t></si></sst>")
                .open();

        List<SheetRow> rows = rows(reader);

        assertThat(raw(rows.get(0))).containsExactly("", "益林", "甲", "true", "#REF!");
        assertThat(rows.get(0).cell(4).kind()).isEqualTo(SheetCell.Kind.ERROR);
        assertThat(rows.get(1)).isEqualTo(new SheetRow(5, List.of(new SheetCell(SheetCell.Kind.TEXT, "阜宁"))));
    }

    @Test
    void countsDaysAsOldMacsDo() throws IOException {
        try (SheetReader reader = Workbooks.of("")
                .part(
                        "xl/workbook.xml",
                        "<workbook><workbookPr date1904=\"1\"/><sheets><sheet r:id=\"s\" xmlns:r=\"urn:r\"/></sheets>"
                                + "</workbook>")
                .open()) {
            assertThat(reader.day(0)).isEqualTo(LocalDate.of(1904, 1, 1));
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        byte[] csv = "工会名称,上级工会\n".getBytes(UTF_8);

        refused("core.sheet.no-workbook", () -> SheetReader.open(new ByteArrayInputStream(csv)));
        refused(
                "core.sheet.no-workbook",
                () -> new Workbooks().part("a.txt", "a").open());
        refused("core.sheet.no-workbook", () -> Workbooks.of("")
                .part("xl/workbook.xml", "<workbook><sheets/></workbook>")
                .open());
    }

    @Test
    void refusesWhatIsDamaged() {
        refused("core.sheet.damaged", () -> rows(Workbooks.of("<row><c>").open()));
        refused(
                "core.sheet.damaged",
                () -> rows(Workbooks.of("<row><c t=\"s\"><v>9</v></c></row>").open()));
        refused("core.sheet.damaged", () -> rows(Workbooks.of("<row r=\"x\"/>").open()));
    }

    @Test
    void refusesADocumentThatDeclaresEntities() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        try {
            Files.writeString(secret, "geheim");
            String stolen = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                    + Workbooks.sheet("<row><c t=\"str\"><v>&x;</v></c></row>");

            refused(
                    "core.sheet.damaged",
                    () -> rows(Workbooks.of("")
                            .part("xl/worksheets/sheet.xml", stolen)
                            .open()));
            refused(
                    "core.sheet.damaged",
                    () -> rows(Workbooks.of("")
                            .part(
                                    "xl/worksheets/sheet.xml",
                                    BOMB + Workbooks.sheet("<row><c t=\"str\"><v>&b;</v></c></row>"))
                            .open()));
            refused(
                    "core.sheet.damaged",
                    () -> rows(Workbooks.of("")
                            .part("xl/worksheets/sheet.xml", BOMB + Workbooks.sheet("<row/>"))
                            .open()));
            refused("core.sheet.damaged", () -> Workbooks.of("")
                    .part("xl/texts.xml", BOMB + "<sst><si><t>&b;</t></si></sst>")
                    .open());
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        String blanks = " ".repeat(2 << 20);

        refused("core.sheet.too-large", () -> rows(Workbooks.of(blanks).open()));
        refused("core.sheet.too-large", () -> Workbooks.of("")
                .part("xl/texts.xml", "<sst>" + blanks + "</sst>")
                .open());
        refused("core.sheet.too-large", () -> {
            Workbooks many = Workbooks.of("");
            IntStream.range(0, 5_000).forEach(i -> many.part("part" + i, ""));
            many.open();
        });
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        long before = temporary();

        rows(Workbooks.of("<row><c><v>1</v></c></row>").open());
        refused("core.sheet.no-workbook", () -> SheetReader.open(new ByteArrayInputStream(new byte[9])));
        refused(
                "core.sheet.no-workbook",
                () -> new Workbooks().part("a.txt", "a").open());

        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("workbook"))
                    .count();
        }
    }
}
