// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guildhall.registry.Bench.ESSAYS;
import static org.guildhall.registry.Bench.LENGTH;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.JIANGSU;
import static org.guildhall.testing.TestUnions.NATIONAL;
import static org.guildhall.testing.TestUnions.TEXTILE;
import static org.guildhall.testing.TestUnions.XIANGSHUI;

import java.util.Locale;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Setting;
import org.guildhall.registry.Bench;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for settings, on each database. */
abstract class SettingContract {

    private final Actor admin = TestActors.allowed(NATIONAL);
    private Bench bench;

    abstract TestJpa database();

    @BeforeEach
    void open() {
        bench = new Bench(database());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void set(Id organization, String value, Below below) {
        bench.settings.set(admin, ESSAYS, "length", organization, new SettingDraft(value, below));
    }

    private int at(Id organization) {
        return bench.settings.get(LENGTH, organization);
    }

    @Test
    void isAsUsualWhereNobodySaidAnything() {
        assertThat(at(FUNING)).isEqualTo(2500);
    }

    @Test
    void isInheritedUntilAUnionBelowDecidesOtherwise() {
        set(JIANGSU, "3000", Below.FREE);
        set(FUNING, " 1000 ", Below.FREE);

        assertThat(at(XIANGSHUI)).isEqualTo(3000);
        assertThat(at(TEXTILE)).isEqualTo(1000);
        assertThat(at(NATIONAL)).isEqualTo(2500);
    }

    @Test
    void aBindingOneHoldsForAllBelowAndTheirOwnWakeUpAfterwards() {
        set(FUNING, "1000", Below.FREE);
        set(JIANGSU, "3000", Below.BOUND);

        assertThat(at(TEXTILE)).isEqualTo(3000);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> set(FUNING, "900", Below.FREE))
                .satisfies(e -> assertThat(e.key()).isEqualTo("registry.setting.bound"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly("essay-contest.setting.length", "江苏省总工会"));

        bench.settings.reset(admin, ESSAYS, "length", JIANGSU);
        assertThat(at(TEXTILE)).isEqualTo(1000);
    }

    @Test
    void inheritsAgainAfterAReset() {
        set(JIANGSU, "3000", Below.FREE);
        set(FUNING, "1000", Below.FREE);

        bench.settings.reset(admin, ESSAYS, "length", FUNING);

        assertThat(at(FUNING)).isEqualTo(3000);
    }

    @Test
    void refusesWhatTheSettingDoesNotTake() {
        for (String wrong : new String[] {"0", "20001", "viele", "", "1e3"}) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> set(FUNING, wrong, Below.FREE))
                    .satisfies(e -> assertThat(e.errors().get(0).key()).isEqualTo("guildhall.setting.number"));
        }
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> set(FUNING, null, Below.FREE));
        assertThat(bench.told()).isZero();
    }

    @Test
    void knowsOnlyWhatTheModuleDeclares() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> bench.settings.set(admin, ESSAYS, "width", FUNING, new SettingDraft("1", Below.FREE)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> bench.settings.reset(admin, "choir", "length", FUNING));
    }

    @Test
    void overlooksWhatANewerVersionDoesNotTakeAnyMore() {
        set(JIANGSU, "3000", Below.FREE);
        set(FUNING, "20000", Below.BOUND);
        Setting<Integer> shorter = Setting.number(LENGTH.id(), 500, 1, 5000);

        assertThat(bench.settings.get(shorter, TEXTILE)).isEqualTo(3000);
        assertThat(bench.settings.get(shorter, XIANGSHUI)).isEqualTo(3000);
    }

    @Test
    void decidingTheSameAgainTellsNothing() {
        set(FUNING, "1000", Below.FREE);
        set(FUNING, "1000", Below.FREE);

        assertThat(bench.told()).isEqualTo(1);
        assertThat(bench.jpa.count("registry_setting")).isEqualTo(1);
    }

    @Test
    void showsWhatHoldsAndWhereItComesFrom() {
        set(JIANGSU, "3000", Below.FREE);
        set(FUNING, "1000", Below.FREE);

        SettingView funing = view(FUNING);
        assertThat(funing.value()).isEqualTo("1000");
        assertThat(funing.own().since()).isEqualTo(Bench.NOW);
        assertThat(funing.inherited()).isEqualTo("3000");
        assertThat(funing.inheritedFrom()).isEqualTo(JIANGSU);
        assertThat(funing.boundBy()).isNull();
        assertThat(funing.label()).isEqualTo("essay-contest.setting.length@zh");

        set(JIANGSU, "4000", Below.BOUND);
        assertThat(view(TEXTILE).value()).isEqualTo("4000");
        assertThat(view(TEXTILE).boundBy()).isEqualTo(JIANGSU);
    }

    @Test
    void onlyThoseWhoMaySwitchDecide() {
        Actor auditor = TestActors.signedIn(new Id(5), FUNING, Set.of(ModuleService.VIEW));

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(
                        () -> bench.settings.set(auditor, ESSAYS, "length", FUNING, new SettingDraft("1", Below.FREE)));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> bench.settings.reset(auditor, ESSAYS, "length", FUNING));
        assertThat(bench.settingViews.list(auditor, ESSAYS, FUNING, Locale.CHINESE))
                .hasSize(1);
    }

    private SettingView view(Id organization) {
        return bench.settingViews
                .list(admin, ESSAYS, organization, Locale.CHINESE)
                .get(0);
    }
}
