// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guildhall.registry.Bench.ESSAYS;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.JIANGSU;
import static org.guildhall.testing.TestUnions.NATIONAL;
import static org.guildhall.testing.TestUnions.SILK;
import static org.guildhall.testing.TestUnions.TEXTILE;
import static org.guildhall.testing.TestUnions.XIANGSHUI;

import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Module;
import org.guildhall.registry.Bench;
import org.guildhall.registry.SwitchDemo;
import org.guildhall.registry.TestModule;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for switches, on each database. */
abstract class SwitchContract {

    private static final SwitchDraft ON_FOR_ALL = new SwitchDraft(true, Below.BOUND);
    private static final SwitchDraft OFF_FOR_ALL = new SwitchDraft(false, Below.BOUND);

    private final Actor admin = TestActors.allowed(NATIONAL);
    private Bench bench;
    private SwitchService switches;

    abstract TestJpa database();

    @BeforeEach
    void open() {
        bench = new Bench(database());
        switches = bench.switches;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void on(Id... organizations) {
        List.of(organizations).forEach(each -> switches.enable(admin, ESSAYS, each));
    }

    private void off(Id... organizations) {
        List.of(organizations).forEach(each -> switches.disable(admin, ESSAYS, each));
    }

    @Test
    void isOffWhereNobodySaidAnything() {
        assertThat(switches.isOn(ESSAYS, FUNING)).isFalse();
    }

    @Test
    void holdsForTheOrganizationAndAllBelowButNotAboveOrBeside() {
        on(FUNING);

        assertThat(switches.isOn(ESSAYS, FUNING)).isTrue();
        assertThat(switches.isOn(ESSAYS, TEXTILE)).isTrue();
        assertThat(switches.isOn(ESSAYS, XIANGSHUI)).isFalse();
        assertThat(switches.isOn(ESSAYS, JIANGSU)).isFalse();
    }

    @Test
    void theNearestSwitchDecides() {
        on(TEXTILE);
        off(FUNING);
        on(JIANGSU);

        assertThat(switches.isOn(ESSAYS, XIANGSHUI)).isTrue();
        assertThat(switches.isOn(ESSAYS, SILK)).isFalse();
        assertThat(switches.isOn(ESSAYS, TEXTILE)).isTrue();
    }

    @Test
    void aBindingSwitchHoldsWhateverThoseBelowSaid() {
        on(FUNING);
        switches.turn(admin, ESSAYS, JIANGSU, OFF_FOR_ALL);

        assertThat(switches.isOn(ESSAYS, FUNING)).isFalse();
        assertThat(switches.isOn(ESSAYS, TEXTILE)).isFalse();
    }

    @Test
    void theUppermostBindingSwitchDecides() {
        switches.turn(admin, ESSAYS, JIANGSU, OFF_FOR_ALL);
        switches.turn(admin, ESSAYS, NATIONAL, ON_FOR_ALL);

        assertThat(switches.isOn(ESSAYS, FUNING)).isTrue();
    }

    @Test
    void whatThoseBelowSaidHoldsAgainOnceTheBindingIsLifted() {
        on(FUNING);
        switches.turn(admin, ESSAYS, JIANGSU, OFF_FOR_ALL);

        off(JIANGSU);

        assertThat(switches.isOn(ESSAYS, FUNING)).isTrue();
        assertThat(switches.isOn(ESSAYS, XIANGSHUI)).isFalse();
    }

    @Test
    void refusesToDecideWhereAUnionAboveBindsAndNamesIt() {
        switches.turn(admin, ESSAYS, JIANGSU, OFF_FOR_ALL);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> on(FUNING))
                .satisfies(e -> assertThat(e.key()).isEqualTo("registry.switch.bound-off"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly("essay-contest.name", "江苏省总工会"));
        switches.turn(admin, ESSAYS, JIANGSU, ON_FOR_ALL);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> off(TEXTILE))
                .satisfies(e -> assertThat(e.key()).isEqualTo("registry.switch.bound-on"));
    }

    @Test
    void inheritsAgainAfterAReset() {
        on(JIANGSU);
        off(FUNING);

        switches.reset(admin, ESSAYS, FUNING);

        assertThat(switches.isOn(ESSAYS, FUNING)).isTrue();
        long told = bench.told();
        switches.reset(admin, ESSAYS, FUNING);
        assertThat(bench.told()).as("nothing left to take back").isEqualTo(told);
    }

    @Test
    void aDecisionThatBindsNobodyCanBeTakenBackUnderABindingOne() {
        on(FUNING);
        switches.turn(admin, ESSAYS, JIANGSU, OFF_FOR_ALL);

        switches.reset(admin, ESSAYS, FUNING);
        off(JIANGSU);

        assertThat(switches.isOn(ESSAYS, FUNING)).isFalse();
    }

    @Test
    void keepsOneSubjectForItsHistoryHoweverOftenItIsTurned() {
        on(FUNING);
        Id first = own(FUNING).id();
        off(FUNING);
        switches.reset(admin, ESSAYS, FUNING);
        on(FUNING);

        assertThat(own(FUNING).id()).isEqualTo(first);
        assertThat(bench.jpa.count("registry_switch")).isEqualTo(1);
        assertThat(bench.told()).isEqualTo(4);
    }

    @Test
    void decidingTheSameAgainTellsNothing() {
        on(FUNING);
        on(FUNING);
        assertThat(bench.told()).isEqualTo(1);

        switches.turn(admin, ESSAYS, FUNING, ON_FOR_ALL);
        assertThat(bench.told()).isEqualTo(2);
    }

    @Test
    void whatIsOnFromAboveCanBeDecidedForGood() {
        on(JIANGSU);
        on(FUNING);
        off(JIANGSU);

        assertThat(switches.isOn(ESSAYS, FUNING)).isTrue();
    }

    @Test
    void partsOfThePlatformAreAlwaysOnAndCannotBeSwitched() {
        assertThat(switches.isOn("core", FUNING)).isTrue();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> switches.disable(admin, "core", FUNING))
                .extracting(ConflictException::key)
                .isEqualTo("registry.module.part-of-platform");
    }

    @Test
    void whatIsNotDeployedIsOffAndCannotBeSwitched() {
        assertThat(switches.isOn("choir", FUNING)).isFalse();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> switches.enable(admin, "choir", FUNING))
                .extracting(NotFoundException::key)
                .isEqualTo("registry.module.unknown");
    }

    @Test
    void remembersTheSwitchWhileTheModuleIsAway() {
        Module choir = bench.deploy(TestModule.of("choir"));
        switches.enable(admin, "choir", FUNING);
        bench.remove(choir);
        assertThat(switches.isOn("choir", FUNING)).isFalse();

        bench.deploy(TestModule.of("choir"));
        assertThat(switches.isOn("choir", FUNING)).isTrue();
    }

    @Test
    void onlyThoseWhoMaySwitchLookAheadOrSwitch() {
        Actor auditor = TestActors.signedIn(new Id(5), FUNING, Set.of(ModuleService.VIEW));

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> switches.enable(auditor, ESSAYS, FUNING));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> switches.reset(auditor, ESSAYS, FUNING));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> switches.planned(auditor, ESSAYS, FUNING, SwitchDraft.on()));
        assertThat(bench.told()).isZero();
    }

    @Test
    void removesTheDecisionsOfTheDemonstrationAndNoOthers() {
        on(XIANGSHUI, FUNING);
        off(TEXTILE);

        demo().remove(admin, Set.of(FUNING, TEXTILE, SILK));

        assertThat(bench.jpa.count("registry_switch")).isEqualTo(1);
        assertThat(switches.isOn(ESSAYS, XIANGSHUI)).isTrue();
    }

    @Test
    void theDemonstrationStaysWhileAModuleIsAwayThatWasOnThere() {
        Module choir = bench.deploy(TestModule.of("choir"));
        switches.enable(admin, "choir", FUNING);
        demo().requireRemovable(Set.of(FUNING));

        bench.remove(choir);

        demo().requireRemovable(Set.of(XIANGSHUI));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> demo().requireRemovable(Set.of(FUNING)))
                .extracting(ConflictException::key)
                .isEqualTo("registry.demo.module-away");
    }

    private SwitchDemo demo() {
        return new SwitchDemo(bench.work, bench.switchRows, bench.settingRows, bench.modules);
    }

    private Switch own(Id organization) {
        return bench.work
                .read(tx -> bench.switchRows.listAt(tx, ESSAYS, Set.of(organization)))
                .get(0);
    }
}
