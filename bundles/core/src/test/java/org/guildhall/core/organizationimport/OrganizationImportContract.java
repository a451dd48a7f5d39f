// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.api.Id;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobState;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.core.NestedSets;
import org.guildhall.data.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for imports of organizations on every database. */
abstract class OrganizationImportContract {

    private ImportBench bench;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new ImportBench(database(), folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Job run(byte[] workbook) {
        return bench.run(bench.intake(), workbook, false);
    }

    private static List<Object> counts(Job job) {
        return List.of(job.state(), job.accepted(), job.rejected());
    }

    private List<Organization> named(String name) {
        return bench.bench.organizations.listNamed(PLATFORM, NATIONAL, name);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void addsAWholeBranchInAnyOrder() {
        Job done = run(ImportBench.table(
                row("丝绸厂工会", "北镇总工会", "基层工会委员会", "单位"),
                row("第一小组", "丝绸厂工会", "group", "ENTERPRISE"),
                row("北镇总工会", "", "总工会", "乡镇（街道）"),
                row("纺织厂工会", "益林镇总工会", "基层工会委员会", "单位"),
                row("印染厂工会", "北镇总工会", "基层工会委员会", "单位")));

        assertThat(counts(done)).containsExactly(JobState.DONE, 5L, 0L);
        Id north = named("北镇总工会").get(0).id();
        assertThat(bench.bench.organizations.path(PLATFORM, named("第一小组").get(0).id()))
                .extracting(Organization::name)
                .containsExactly("中华全国总工会", "阜宁县总工会", "北镇总工会", "丝绸厂工会", "第一小组");
        assertThat(bench.bench.organizations.children(PLATFORM, north))
                .extracting(Organization::name)
                .containsExactly("丝绸厂工会", "印染厂工会");
        assertThat(named("纺织厂工会").get(0).parent()).isEqualTo(bench.township);
        NestedSets.assertValid(bench.bench.places());
    }

    /** Texts of a row, written one after the other. */
    private static List<Object> cells(String texts, Object... others) {
        return Stream.concat(Stream.of(texts.split("[|]", -1)), Stream.of(others))
                .toList();
    }

    @Test
    void keepsAllThatTheFormTells() {
        Job done = run(ImportBench.workbook(List.of(
                cells("工会名称|上级工会|组织类型|组织层级|地区|批准文号|统一社会信用代码|法人资格|联系人|备注|单位名称|"
                        + "单位统一社会信用代码|所属行业|单位性质|职工人数|女职工人数|联系电话|成立日期"),
                cells(
                        "丝绸厂工会|益林镇总工会|基层工会委员会|单位|320923|阜工发〔2024〕9号|81320923MC00000128|是|李秀英|随便|"
                                + "阜宁丝绸厂|914403003429409755|制造业|私营企业|120",
                        80,
                        13800000000L,
                        LocalDate.of(2024, 5, 6)))));

        assertThat(counts(done)).as(String.valueOf(done)).containsExactly(JobState.DONE, 1L, 0L);
        var form = bench.forms.get(PLATFORM, named("丝绸厂工会").get(0).id());
        assertThat(form.founded()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(form.organization().regionCode()).isEqualTo("320923");
        assertThat(List.of(
                        form.facts().uscc(),
                        form.facts().approval(),
                        form.facts().phone()))
                .containsExactly("81320923MC00000128", "阜工发〔2024〕9号", "13800000000");
        assertThat(form.facts().legalPerson()).isTrue();
        assertThat(form.employers()).singleElement().satisfies(employer -> {
            assertThat(List.of(employer.name(), employer.industry(), employer.ownership()))
                    .containsExactly("阜宁丝绸厂", "C", "170");
            assertThat(List.of(employer.workers(), employer.women())).containsExactly(120, 80);
        });
    }

    @Test
    void givesRefusedRowsBackAsTheyWereWithTheReason() throws IOException {
        Job done = run(ImportBench.workbook(List.of(
                List.of("Name", "上级工会", "组织类型", "组织层级", "成立日期", "单位名称", "单位统一社会信用代码", "所属行业", "单位性质", "职工人数"),
                List.of("甲", "江苏省总工会", "基层工会委员会", "单位"),
                List.of("乙", "", "联合体", "单位", "去年春天"),
                List.of("丙", "", "总工会", "省级"),
                List.of("丁", "丙", "基层工会委员会", "单位"),
                List.of("益林镇总工会", "", "总工会", "乡镇（街道）"),
                List.of("戊", "", "基层工会委员会", "单位", LocalDate.of(1999, 1, 1)),
                List.of("己", "", "基层工会委员会", "单位", "2024年5月6日", "厂", 914403003429409755L, "C", "170", "百人"),
                List.of("好", "", "基层工会委员会", "单位", "2024/5/6"))));

        assertThat(counts(done)).containsExactly(JobState.DONE, 1L, 7L);
        List<List<String>> refused = bench.content(done.file());
        assertThat(refused.get(0)).endsWith("职工人数", "原因").startsWith("Name");
        assertThat(refused)
                .extracting(cells -> cells.get(0))
                .containsExactly("Name", "甲", "乙", "丙", "丁", "益林镇总工会", "戊", "己");
        assertThat(reason(refused, 1)).contains("江苏省总工会").startsWith("上级工会");
        assertThat(reason(refused, 2)).contains("联合体").contains("去年春天").doesNotContain("missing");
        assertThat(reason(refused, 3)).startsWith("组织层级").contains("阜宁县总工会");
        assertThat(reason(refused, 4)).startsWith("上级工会").contains("丙");
        assertThat(reason(refused, 5)).startsWith("工会名称");
        assertThat(reason(refused, 6)).startsWith("成立日期").contains("2024-03-01");
        assertThat(refused.get(6).get(4)).isEqualTo("1999-01-01");
        assertThat(reason(refused, 7)).contains("单位统一社会信用代码").contains("百人");
    }

    private static String reason(List<List<String>> refused, int row) {
        return refused.get(row).get(refused.get(0).indexOf("原因"));
    }

    @Test
    void whatWasMendedIsSentAgainWithItsReason() throws IOException {
        byte[] again = ImportBench.workbook(
                List.of(List.of("工会名称", "上级工会", "组织类型", "组织层级", "原因"), List.of("甲", "无此工会", "基层工会委员会", "单位", "从前的原因")));

        List<List<String>> refused = bench.content(run(again).file());

        assertThat(refused.get(0)).containsExactly("工会名称", "上级工会", "组织类型", "组织层级", "原因");
        assertThat(refused.get(1).get(4)).contains("无此工会").doesNotContain("从前的原因");
    }

    @Test
    void oneCodeBelongsToOne() {
        List<Object> heading = List.of("工会名称", "上级工会", "组织类型", "组织层级", "统一社会信用代码");
        String code = "81320923MC00000128";

        Job first = run(ImportBench.workbook(
                List.of(heading, List.of("甲", "", "基层工会委员会", "单位", code), List.of("乙", "", "基层工会委员会", "单位", code))));
        Job second = run(ImportBench.workbook(List.of(heading, List.of("丙", "", "基层工会委员会", "单位", code))));

        assertThat(counts(first)).containsExactly(JobState.DONE, 1L, 1L);
        assertThat(counts(second)).containsExactly(JobState.DONE, 0L, 1L);
    }

    @Test
    void aTrialAddsNothingAndSaysTheSame() {
        byte[] file = ImportBench.table(
                row("北镇总工会", "", "总工会", "乡镇（街道）"),
                row("丝绸厂工会", "北镇总工会", "基层工会委员会", "单位"),
                row("甲", "无", "基层工会委员会", "单位"));

        Job trial = bench.run(bench.intake(), file, true);

        assertThat(counts(trial)).containsExactly(JobState.DONE, 2L, 1L);
        assertThat(trial.message().key()).isEqualTo("core.organization-import.dry");
        assertThat(named("北镇总工会")).isEmpty();
        assertThat(trial.file()).isNotNull();
    }

    @Test
    void goesOnWithoutLossOrDoublesAfterItBrokeOff() {
        List<List<Object>> rows = new ArrayList<>(List.of(List.of("工会名称", "上级工会", "组织类型", "组织层级")));
        for (int i = 0; i < 2_500; i++) {
            rows.add(List.of("工会" + i, i < 50 ? "" : "工会" + i % 50, "总工会", i % 100 == 99 ? "天上" : "乡镇（街道）"));
        }
        AtomicInteger batches = new AtomicInteger();
        OrganizationIntake crashing =
                new OrganizationIntake(
                        bench.branches,
                        bench.facts,
                        bench.employers,
                        bench.coverages,
                        bench.bench.ids,
                        bench.bench.clock) {
                    @Override
                    void add(Tx tx, List<PlacedRow> good) {
                        super.add(tx, good);
                        if (batches.incrementAndGet() == 2) {
                            throw new IllegalStateException(new SQLTransientConnectionException("in the second"));
                        }
                    }
                };

        Job done = bench.run(crashing, ImportBench.workbook(rows), false);

        assertThat(counts(done)).containsExactly(JobState.DONE, 2_475L, 25L);
        assertThat(bench.bench.count("core_organization")).isEqualTo(2_475 + 3);
        assertThat(bench.bench.count("core_organization_period")).isEqualTo(2_475 + 3);
        assertThat(batches.get()).isEqualTo(4);
        NestedSets.assertValid(bench.bench.places());
    }

    @Test
    void theHistoryOfWhatIsAddedAgreesWithTheTree() {
        run(ImportBench.table(row("北镇总工会", "", "总工会", "乡镇（街道）"), row("丝绸厂工会", "北镇总工会", "基层工会委员会", "单位")));
        bench.bench.add(
                "后来的工会", OrganizationKind.GRASSROOTS, named("北镇总工会").get(0).id(), LocalDate.of(2026, 5, 1));

        assertThat(bench.bench.history.children(PLATFORM, bench.county, LocalDate.of(2026, 5, 1)))
                .extracting(Organization::name)
                .containsExactlyInAnyOrder("益林镇总工会", "北镇总工会");
        NestedSets.assertValid(bench.bench.places());
    }

    @Test
    void refusesAtOnceWhatCannotBeRead() {
        refused(
                "core.organization-import.no-columns",
                () -> start(ImportBench.workbook(List.of(List.of("工会名称", "组织类型")))));
        refused("core.organization-import.no-columns", () -> start(ImportBench.workbook(List.of())));
        refused("core.sheet.no-workbook", () -> start("工会名称,上级工会\n甲,\n".getBytes(UTF_8)));
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThatThrownBy(() -> start(ImportBench.workbook(List.of(List.of("工会名称", "组织类型")))))
                .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.arguments())
                        .singleElement()
                        .asString()
                        .contains("上级工会")
                        .contains("组织层级")
                        .doesNotContain("组织类型"));
    }

    private Job start(byte[] workbook) {
        return bench.start(workbook, false, Locale.SIMPLIFIED_CHINESE);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }
}
