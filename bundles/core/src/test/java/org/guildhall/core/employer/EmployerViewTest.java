// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.core.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmployerViewTest {

    private final Bench bench = new Bench();
    private final EmployerBench employers = new EmployerBench(bench);

    @AfterEach
    void close() {
        bench.close();
    }

    private EmployerView view(String uscc, String ownership, Locale locale) {
        Employer employer = new Employer(new Id(7), "海澜公司", uscc, "C", ownership, 1, 0, 0, 0, "", new Id(1), null, 1);
        return EmployerView.of(employer, employers.codes, locale);
    }

    @Test
    void namesCodesInTheLanguageOfTheReader() {
        EmployerView chinese = view(EmployersContract.FIRST, "170", Locale.SIMPLIFIED_CHINESE);
        EmployerView english = view(EmployersContract.FIRST, "170", Locale.ENGLISH);

        assertThat(chinese.industryName()).isEqualTo("制造业");
        assertThat(chinese.ownershipName()).isEqualTo("私营企业");
        assertThat(english.industryName()).isEqualTo("Manufacturing");
        assertThat(english.ownershipName()).isEqualTo("Private enterprise");
        assertThat(chinese.remark()).isEmpty();
        assertThat(chinese.ended()).isFalse();
    }

    @Test
    void warnsOfACodeThatItsHolderSeldomHas() {
        assertThat(view(EmployersContract.FIRST, "400", Locale.ENGLISH).remark())
                .contains("core.code.unusual-institution");
        assertThat(view("81320923MC79032810", "170", Locale.ENGLISH).remark()).contains("unusual-enterprise");
        assertThat(view("81320923MC79032810", "500", Locale.ENGLISH).remark()).doesNotContain("unusual-");
    }
}
