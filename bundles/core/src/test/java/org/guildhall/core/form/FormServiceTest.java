// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.api.organization.OrganizationKind.JOINT_GRASSROOTS;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.FileWords;
import org.guildhall.core.code.CodeTables;
import org.guildhall.core.code.CodeWords;
import org.guildhall.core.employer.CoverageDraft;
import org.guildhall.core.employer.Employer;
import org.guildhall.core.employer.EmployerBench;
import org.guildhall.core.employer.EmployerService;
import org.guildhall.core.region.RegionTable;
import org.guildhall.core.sheet.SheetCell;
import org.guildhall.core.sheet.SheetReader;
import org.guildhall.core.sheet.SheetRow;
import org.guildhall.core.storage.FactRepository;
import org.guildhall.core.storage.FormRepository;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final OrganizationFacts FACTS =
            new OrganizationFacts("81320923 MC00000128", true, "阜工发〔2024〕9号", "阜城大街1号", "李秀英", "13800000000");

    private final Bench bench = new Bench();
    private final EmployerBench employers = new EmployerBench(bench);
    private final FileWords words = new FileWords();
    private final CodeWords codes = new CodeWords(new CodeTables(new RegionTable(), bench.clock), words);
    private final FormService forms = new FormService(
            bench.work,
            bench.graph,
            new FactRepository(),
            new FormRepository(),
            codes,
            bench.clock,
            new AnnotatedDrafts());
    private final Id county = bench.union("阜宁县总工会", NATIONAL);
    private final Id joint = bench.add("商圈联合工会", JOINT_GRASSROOTS, county, TODAY);

    @AfterEach
    void close() {
        bench.close();
    }

    private void cover(String name, String uscc) {
        Employer employer = employers.add(name, uscc, county);
        employers.coverages.cover(PLATFORM, employer.id(), new CoverageDraft(joint, TODAY));
    }

    @Test
    void aFormBeginsEmptyAndKeepsWhatIsWritten() {
        assertThat(forms.get(PLATFORM, joint).facts()).isEqualTo(OrganizationFacts.NONE);

        OrganizationForm written = forms.write(PLATFORM, joint, 0, FACTS);

        assertThat(written.facts()).isEqualTo(FACTS.withUscc("81320923MC00000128"));
        assertThat(written.version()).isEqualTo(1);
        OrganizationForm again = forms.write(PLATFORM, joint, 1, OrganizationFacts.NONE);
        assertThat(again.facts()).isEqualTo(OrganizationFacts.NONE);
        assertThatThrownBy(() -> forms.write(PLATFORM, joint, 1, FACTS)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> forms.write(PLATFORM, joint, 0, FACTS)).isInstanceOf(ConflictException.class);
    }

    @Test
    void oneCodeBelongsToOneUnion() {
        forms.write(PLATFORM, joint, 0, FACTS);

        assertThatThrownBy(() -> forms.write(PLATFORM, county, 0, FACTS))
                .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                        .isEqualTo("core.organization-form.uscc-taken"));
        assertThatThrownBy(() -> forms.write(PLATFORM, county, 0, FACTS.withUscc("81320923MC0000012O")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void tellsWhoMayBeCalledOnlyToThoseWhoManageIt() {
        forms.write(PLATFORM, joint, 0, FACTS);
        cover("海澜公司", "914403003429409755");
        Actor reader = TestActors.signedIn(new Id(7), joint, Set.of(OrganizationService.VIEW));
        Actor clerk = TestActors.signedIn(
                new Id(8), joint, Set.of(OrganizationService.VIEW, OrganizationService.MANAGE, EmployerService.VIEW));

        OrganizationForm seen = forms.get(reader, joint);

        assertThat(List.of(seen.facts().contact(), seen.facts().phone())).containsOnly("");
        assertThat(seen.facts().address()).isEqualTo("阜城大街1号");
        assertThat(seen.employers()).isEmpty();
        assertThat(forms.get(clerk, joint).facts().phone()).isEqualTo("13800000000");
        assertThat(forms.get(clerk, joint).employers()).hasSize(1);
        assertThatThrownBy(() -> forms.write(reader, joint, 1, FACTS)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> forms.list(clerk, OrganizationFilter.named(joint, ""), page()))
                .isInstanceOf(ForbiddenException.class);
    }

    private static PageRequest page() {
        return new PageRequest(10, null, false);
    }

    @Test
    void aTableHasALineForEachUnion() {
        bench.member("王秀英", joint);
        cover("海澜公司", "914403003429409755");
        cover("渔港公司", "914403006990676707");

        List<OrganizationFormView> lines = forms.list(PLATFORM, OrganizationFilter.named(county, ""), page())
                .map(form -> OrganizationFormView.of(form, codes, words, Locale.SIMPLIFIED_CHINESE))
                .items();

        assertThat(lines).extracting(OrganizationFormView::name).containsExactly("阜宁县总工会", "商圈联合工会");
        OrganizationFormView line = lines.get(1);
        assertThat(List.of(line.kind(), line.level(), line.state())).containsExactly("联合基层工会", "单位", "已成立");
        assertThat(List.of(line.employer(), line.industry(), line.ownership())).containsExactly("海澜公司", "制造业", "私营企业");
        assertThat(List.of(line.employers(), line.members())).containsExactly(2, 1L);
        assertThat(line.founded()).isEqualTo(TODAY);
        assertThat(lines.get(0).workers()).isNull();
    }

    @Test
    void isPrintedInChineseOnOneSheet() throws IOException {
        forms.write(PLATFORM, joint, 0, FACTS);
        cover("=海澜公司", "914403003429409755");
        cover("渔港公司", "914403006990676707");
        FormPrint print = new FormPrint(bench.organizations, new RegionTable(), codes, words);
        OrganizationForm form = forms.get(PLATFORM, joint);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        print.write(PLATFORM, form, file);

        assertThat(print.fileName(form)).isEqualTo("工会组织信息登记表-商圈联合工会.xlsx");
        assertThat(texts(file.toByteArray()))
                .startsWith("工会组织信息登记表")
                .containsSubsequence("工会名称", "商圈联合工会", "上级工会", "阜宁县总工会", "法人资格", "是", "联系电话", "13800000000")
                .containsSubsequence("单位名称", "=海澜公司", "所属行业", "制造业", "职工人数", "120")
                .contains("渔港公司", "914403006990676707");
    }

    private static List<String> texts(byte[] file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (SheetReader sheet = SheetReader.open(new ByteArrayInputStream(file))) {
            for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                row.get().cells().stream()
                        .filter(cell -> !cell.empty())
                        .map(SheetCell::raw)
                        .forEach(texts::add);
            }
        }
        return texts;
    }
}
