// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.rule.Rule;
import org.guildhall.core.Bench;
import org.guildhall.core.storage.RuleRepository;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for rules on every database: both what V007 and V008 have put there, and what unions decide. */
abstract class RuleContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final String DECISION = "苏工发〔2026〕1号";

    private Bench bench;
    private RuleBook book;
    private RuleService rules;
    private Id jiangsu;
    private Id funing;
    private Id chongqing;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        RuleRepository repository = new RuleRepository(bench.ids, bench.clock);
        book = new RuleBook(bench.work, repository, bench.organizationRepository);
        rules = new RuleService(bench.work, book, repository, bench.organizationRepository, new AnnotatedDrafts());
        jiangsu = union("江苏省总工会", OrganizationLevel.PROVINCE, "320000", NATIONAL);
        funing = union("阜宁县总工会", OrganizationLevel.COUNTY, "320923", jiangsu);
        chongqing = union("重庆市总工会", OrganizationLevel.PROVINCE, "500000", NATIONAL);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatHoldsEverywhereNamesItsArticle() {
        Rule rule = book.get("committee-members", funing, TODAY);

        assertThat(rule.value().count()).isEqualTo(25);
        assertThat(rule.verified()).isTrue();
        assertThat(rule.citation()).isEqualTo("《中华人民共和国工会法》（2021 年修正）第十一条");
    }

    @Test
    void everyRuleHasACitationAndACode() {
        assertThat(book.list(NATIONAL, TODAY)).hasSize(42).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.citation()).isNotBlank();
        });
        assertThat(book.list(NATIONAL, TODAY)).extracting(Rule::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void offersOnlyProvincesAndTheNationalUnionToDecideOtherwise() {
        assertThat(rules.mayOverride(TestActors.allowed(NATIONAL))).isTrue();
        assertThat(rules.mayOverride(TestActors.signedIn(new Id(1), jiangsu, Set.of(RuleService.OVERRIDE))))
                .isTrue();
        assertThat(rules.mayOverride(TestActors.signedIn(new Id(1), jiangsu, Set.of(RuleService.VIEW))))
                .isFalse();
        assertThat(rules.mayOverride(TestActors.signedIn(new Id(1), funing, Set.of(RuleService.OVERRIDE))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"women-committee-members", "congress-quorum", "contribution-grassroots-share", "audit-committee-seats"})
    void whatNobodyHasReadIsNotVerified(String code) {
        assertThat(book.get(code, funing, TODAY).verified()).isFalse();
    }

    @Test
    void theRulesGiveTheFiguresThatTheSourceCounts() {
        assertThat(book.get("congress-quorum", funing, TODAY).value().share().atLeast(79))
                .isEqualTo(53);
        assertThat(book.get("election-majority", funing, TODAY).value().share().moreThan(79))
                .isEqualTo(40);
        assertThat(book.get("removal-share", funing, TODAY).value().share().moreThan(79))
                .isEqualTo(40);
        assertThat(book.get("congress-delegates", funing, TODAY).value().spanFor(3_000))
                .hasValueSatisfying(span -> {
                    assertThat(span.contains(79)).isTrue();
                    assertThat(span.contains(59)).isFalse();
                    assertThat(span.contains(91)).isFalse();
                });
        assertThat(book.get("election-committee-surplus", funing, TODAY).value().share())
                .satisfies(surplus -> {
                    assertThat(15 + surplus.atLeast(15)).isEqualTo(16);
                    assertThat(21 + surplus.atLeast(21)).isEqualTo(23);
                });
    }

    @Test
    void whatARegionHasSetHoldsThereOnly() {
        Id shenzhen = union("深圳市总工会", OrganizationLevel.CITY, "440300", NATIONAL);
        Id futian = union("福田区总工会", OrganizationLevel.COUNTY, "440304", shenzhen);
        Id street = union("沙头街道总工会", OrganizationLevel.TOWNSHIP, "", futian);

        assertThat(seats(shenzhen, 300)).isEqualTo("7–15");
        assertThat(seats(futian, 300)).isEqualTo("7–9");
        assertThat(seats(street, 300)).isEqualTo("7–9");
    }

    private String seats(Id organization, long members) {
        return book.get("committee-seats", organization, TODAY)
                .value()
                .spanFor(members)
                .map(span -> span.least() + "–" + span.most())
                .orElseThrow();
    }

    @Test
    void aProvinceDecidesOtherwiseForAllBelowItFromADayOn() {
        Rule decided = rules.override(PLATFORM, "cap-birthday", draft(jiangsu, "250", JULY));

        assertThat(book.get("cap-birthday", funing, JULY)).isEqualTo(decided);
        assertThat(book.get("cap-birthday", funing, JULY.minusDays(1)).value().count())
                .isEqualTo(300);
        assertThat(book.get("cap-birthday", chongqing, JULY).value().count()).isEqualTo(300);
        assertThat(book.list(funing, JULY)).contains(decided);
        assertThat(bench.jpa.count("data_audit where topic = 'core/rule/OVERRIDDEN'"))
                .isOne();
    }

    @Test
    void aNewDecisionEndsTheOneBefore() {
        rules.override(PLATFORM, "cap-birthday", draft(jiangsu, "250", JULY));
        Rule next = rules.override(PLATFORM, "cap-birthday", draft(jiangsu, "280", JULY.plusYears(1)));

        assertThat(rules.history(PLATFORM, "cap-birthday", funing))
                .extracting(rule -> rule.value().count(), Rule::until)
                .containsExactly(tuple(280L, null), tuple(250L, next.from()), tuple(300L, null));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> rules.override(PLATFORM, "cap-birthday", draft(jiangsu, "1", next.from())))
                .matches(e -> e.key().equals("core.rule.later-one"));
    }

    @Test
    void aDecisionThatEndsGivesWayToWhatHoldsAbove() {
        RuleDraft year = new RuleDraft(jiangsu, "250", JULY, JULY.plusYears(1), DECISION, true);

        rules.override(PLATFORM, "cap-birthday", year);

        assertThat(book.get("cap-birthday", funing, JULY.plusYears(1)).value().count())
                .isEqualTo(300);
    }

    @Test
    void refusesWhatIsNoDecision() {
        assertInvalid("value", draft(jiangsu, "many", JULY));
        assertInvalid("value", draft(jiangsu, "1/3", JULY));
        assertInvalid("citation", new RuleDraft(jiangsu, "250", JULY, null, " ", true));
        assertInvalid("from", new RuleDraft(jiangsu, "250", null, null, DECISION, true));
        assertInvalid("until", new RuleDraft(jiangsu, "250", JULY, JULY, DECISION, true));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> rules.override(PLATFORM, "cap-birthday", draft(funing, "250", JULY)))
                .matches(e -> e.key().equals("core.rule.province-only"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rules.override(PLATFORM, "cap-cakes", draft(jiangsu, "250", JULY)));
    }

    private void assertInvalid(String field, RuleDraft draft) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> rules.override(PLATFORM, "cap-birthday", draft))
                .satisfies(e ->
                        assertThat(e.errors()).anyMatch(error -> error.field().equals(field)));
    }

    @Test
    void decidingNeedsThePermissionThere() {
        Actor reader = TestActors.signedIn(new Id(1), jiangsu, Set.of(RuleService.VIEW));
        Actor chief = TestActors.signedIn(new Id(2), jiangsu, Set.of(RuleService.VIEW, RuleService.OVERRIDE));

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> rules.override(reader, "cap-birthday", draft(jiangsu, "250", JULY)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rules.override(chief, "cap-birthday", draft(chongqing, "250", JULY)));
        Rule decided = rules.override(chief, "cap-birthday", draft(null, "250", JULY));
        assertThat(decided.organization()).isEqualTo(jiangsu);
        assertThat(rules.get(reader, decided.id())).isEqualTo(decided);
    }

    @Test
    void whatOthersHaveDecidedIsNotThereForWhoeverMayNotLook() {
        Rule decided = rules.override(PLATFORM, "cap-birthday", draft(chongqing, "250", JULY));
        Actor reader = TestActors.signedIn(new Id(1), jiangsu, Set.of(RuleService.VIEW));

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> rules.get(reader, decided.id()));
    }

    private static RuleDraft draft(Id organization, String value, LocalDate from) {
        return new RuleDraft(organization, value, from, null, DECISION, false);
    }

    private Id union(String name, OrganizationLevel level, String region, Id parent) {
        OrganizationDraft draft = new OrganizationDraft(name, OrganizationKind.GENERAL, level, region, parent);
        return bench.organizations.add(PLATFORM, draft).id();
    }
}
