// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.core.Bench.NATIONAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.RuleValue;
import org.guildhall.core.Bench;
import org.guildhall.core.Requests;
import org.guildhall.core.storage.RuleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleViewTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    @Test
    void everyRuleThatComesWithThePlatformHasATitleAndItsWordsToo() throws IOException {
        try (Bench bench = new Bench()) {
            RuleRepository repository = new RuleRepository(bench.ids, bench.clock);
            List<Rule> all = new RuleBook(bench.work, repository, bench.organizationRepository).list(NATIONAL, DAY);
            Properties words = new Properties();
            words.load(Files.newBufferedReader(Path.of("src/main/resources/messages.properties")));

            assertThat(all).isNotEmpty().allSatisfy(rule -> {
                assertThat(words).containsKey("core.rule-title." + rule.code());
                switch (rule.value().form()) {
                    case FLAG, WORD -> assertThat(words).containsKey("core.rule-word." + rule.value());
                    default -> assertThat(shown(rule.value().toString())).isNotEmpty();
                }
            });
        }
    }

    @Test
    void whatNobodyHasReadIsNeverShownAsLaw() {
        assertThat(view("25", true).basis()).isEqualTo("工会法第十一条");
        assertThat(view("25", false).basis()).isEqualTo("en core.rule.unverified [工会法第十一条]");
    }

    @ParameterizedTest
    @CsvSource({
        "25, 25",
        "3..11, 3–11",
        "3|5, 3 / 5",
        "25..200=3..7;201..=7..15, 25–200: 3–7; 201–: 7–15",
        "yes, en core.rule-word.yes []"
    })
    void showsValuesAsPeopleReadThem(String written, String shown) {
        assertThat(shown(written)).isEqualTo(shown);
    }

    private static String shown(String written) {
        return view(written, true).value();
    }

    private static RuleView view(String written, boolean verified) {
        Rule rule = new Rule(
                NATIONAL, "committee-members", RuleValue.of(written), NATIONAL, "", DAY, null, "工会法第十一条", verified);
        return RuleView.of(rule, false, Requests.words(), Locale.ENGLISH);
    }
}
