// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.module.Words;
import org.guildhall.api.region.RegionCode;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQueries;
import org.guildhall.rest.PageQuery;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestRegions;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingFileTest {

    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

    @TempDir
    Path folder;

    private static final Id MILL = TestUnions.TEXTILE;

    enum State {
        WENT_AWAY
    }

    record Row(String name, Id organization, State state, int count, Instant closesAt, boolean open, List<String> of) {}

    private static final Row ROW =
            new Row("周建梅", MILL, State.WENT_AWAY, -5, Instant.parse("2026-05-01T16:30:00Z"), true, List.of("甲", "乙"));

    @Test
    void writesACsvThatExcelReadsInTheReadersLanguage() throws IOException {
        assertThat(file("csv", "", ROW))
                .isEqualTo("\uFEFF姓名,organization,state,count,截止,open,of\r\n"
                        + "周建梅,阜宁县总工会直属纺织工会,离开,-5,2026-05-02 00:30,是,甲、乙\r\n");
    }

    @Test
    void namesMembersAndUnionsAndLeavesOtherIdsAsTheyAre() throws IOException {
        record Work(Id id, Id member, Id parent) {}

        assertThat(file("csv", "", new Work(new Id(1), TestMembers.ZHOU, TestUnions.NATIONAL)))
                .endsWith("\r\n0000000000001,周建梅,中华全国总工会\r\n");
    }

    @Test
    void writesTheColumnsThatAreAskedFor() throws IOException {
        assertThat(file("csv", "state, name", ROW)).isEqualTo("\uFEFFstate,姓名\r\n离开,周建梅\r\n");
    }

    record Place(@RegionCode String region) {}

    @Test
    void writesTheNamesOfRegionsAndACodeThatNoneHasAsItIs() throws IOException {
        Listing<Place> places = Listing.whole(
                query("csv", ""), List.of(new Place("320923"), new Place("320971"), new Place(""), new Place(null)));

        assertThat(write(places).toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFregion\r\n江苏省盐城市阜宁县\r\n320971\r\n\"\"\r\n\"\"\r\n");
    }

    @Test
    void quotesWhatWouldBreakTheRow() throws IOException {
        assertThat(file("csv", "name", named("a,\"b\"\nc"), named(null)))
                .isEqualTo("\uFEFF姓名\r\n\"a,\"\"b\"\"\nc\"\r\n\"\"\r\n");
    }

    @Test
    void makesFormulasHarmless() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(file("csv", "name", named(formula))).contains("'" + formula);
        }
        assertThat(file("csv", "name", named("a=1"))).endsWith("\r\na=1\r\n");
    }

    @Test
    void writesAWorkbookWithTextsAndNumbers() throws IOException {
        String sheet = file("xlsx", "name,count", named("=1+1<b>"));

        assertThat(sheet)
                .contains("t=\"inlineStr\"><is><t>姓名</t>")
                .contains("t=\"inlineStr\"><is><t>=1+1&lt;b&gt;</t>")
                .contains("<v>7</v>")
                .doesNotContain("<f>");
    }

    @Test
    void shortensATextThatExcelWouldRefuse() throws IOException {
        assertThat(file("xlsx", "name", named("字".repeat(40_000))))
                .contains("字".repeat(32_766) + "…")
                .doesNotContain("字".repeat(32_767));
        assertThat(file("xlsx", "name", named("字".repeat(32_765) + "𠮷𠮷"))).contains("字".repeat(32_765) + "…");
    }

    @Test
    void refusesAnUnknownColumn() {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> file("csv", "secret", ROW));
    }

    @Test
    void emptyListHasItsHeadingsAndRefusesUnknownColumnsToo() throws IOException {
        assertThat(file("csv", "")).isEqualTo("\uFEFF姓名,organization,state,count,截止,open,of\r\n");
        assertThat(sheet(write(Listing.whole(query("xlsx", ""), List.of())).toByteArray()))
                .contains("姓名");
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> file("csv", "secret"));
    }

    @Test
    void readsPageAfterPage() throws IOException {
        Listing<Row> listing = Listing.of(query("csv", "count"), page -> {
            int from = page.after() == null ? 0 : Integer.parseInt(page.after());
            assertThat(page.limit()).isEqualTo(PageRequest.MAX_LIMIT);
            List<Row> rows = IntStream.range(from, Math.min(from + page.limit(), 1001))
                    .mapToObj(i -> new Row("n", MILL, State.WENT_AWAY, i, null, false, List.of()))
                    .toList();
            return new Page<>(rows, from + page.limit() < 1001 ? String.valueOf(from + page.limit()) : null, null);
        });

        assertThat(write(listing).toString(StandardCharsets.UTF_8).lines())
                .hasSize(1002)
                .contains("0", "1000");
    }

    @Test
    void doesNotEndAWorkbookThatBrokeOff() {
        Listing<Row> listing = Listing.of(query("xlsx", "name"), page -> {
            if (page.after() != null) {
                throw new IllegalStateException("the database is gone");
            }
            return new Page<>(List.of(ROW), "more", null);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatIllegalStateException()
                .isThrownBy(() -> file(listing, Row.class).write(out));
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("[Content_Types].xml");
    }

    private static Row named(String name) {
        return new Row(name, MILL, State.WENT_AWAY, 7, null, false, List.of());
    }

    private String file(String format, String columns, Object... rows) throws IOException {
        byte[] written =
                write(Listing.whole(query(format, columns), List.of(rows))).toByteArray();
        return format.equals("csv") ? new String(written, StandardCharsets.UTF_8) : sheet(written);
    }

    private static ByteArrayOutputStream write(Listing<?> listing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<?> rows = listing.first().items();
        file(listing, rows.isEmpty() ? Row.class : rows.get(0).getClass()).write(out);
        return out;
    }

    private static <T> ListingFile<T> file(Listing<T> listing, Class<?> row) {
        TestUnions unions = new TestUnions();
        Names names = new Names(unions, new TestMembers(unions), new TestRegions(), Actor.platform(MILL));
        return new ListingFile<>(listing, row, new FewWords(), Locale.CHINESE, names);
    }

    private String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return CHARACTER
                    .matcher(new String(sheet, StandardCharsets.UTF_8))
                    .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        }
    }

    private static PageQuery query(String format, String columns) {
        return PageQueries.of(format, "test.row", columns);
    }

    private static final class FewWords implements Words {
        private static final Map<String, String> KNOWN = Map.of(
                "test.row.name", "姓名",
                "test.row.closes-at", "截止",
                "test.row.state.went-away", "离开",
                "guildhall.yes", "是",
                "guildhall.comma", "、");

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return KNOWN.getOrDefault(key, key);
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return KNOWN;
        }
    }
}
