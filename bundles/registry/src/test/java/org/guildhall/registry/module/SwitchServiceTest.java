// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guildhall.registry.module.Bench.ESSAYS;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.JIANGSU;
import static org.guildhall.testing.TestUnions.NATIONAL;
import static org.guildhall.testing.TestUnions.SILK;
import static org.guildhall.testing.TestUnions.TEXTILE;
import static org.guildhall.testing.TestUnions.XIANGSHUI;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Module;
import org.guildhall.registry.SwitchDemo;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchServiceTest {

    private final Bench bench = new Bench();
    private final SwitchService switches = bench.switches;
    private final Actor admin = TestActors.allowed(NATIONAL);

    @AfterEach
    void close() {
        bench.close();
    }

    private void turn(Id organization, boolean on) {
        switches.set(admin, ESSAYS, organization, on);
    }

    @Test
    void isOffWhereNobodySaidAnything() {
        assertThat(switches.isOn(ESSAYS, FUNING)).isFalse();
    }

    @Test
    void holdsForTheOrganizationAndAllBelowButNotAboveOrBeside() {
        turn(FUNING, true);

        assertThat(switches.isOn(ESSAYS, FUNING)).isTrue();
        assertThat(switches.isOn(ESSAYS, TEXTILE)).isTrue();
        assertThat(switches.isOn(ESSAYS, XIANGSHUI)).isFalse();
        assertThat(switches.isOn(ESSAYS, JIANGSU)).isFalse();
    }

    @Test
    void theNearestSwitchDecides() {
        turn(TEXTILE, true);
        turn(FUNING, false);
        turn(JIANGSU, true);

        assertThat(switches.isOn(ESSAYS, XIANGSHUI)).isTrue();
        assertThat(switches.isOn(ESSAYS, SILK)).isFalse();
        assertThat(switches.isOn(ESSAYS, TEXTILE)).isTrue();
    }

    @Test
    void keepsOneRowHoweverOftenItIsTurned() {
        turn(FUNING, true);
        turn(FUNING, false);
        turn(FUNING, true);

        assertThat(switches.isOn(ESSAYS, FUNING)).isTrue();
        assertThat(bench.rows()).isEqualTo(1);
    }

    @Test
    void partsOfThePlatformAreAlwaysOnAndCannotBeSwitched() {
        assertThat(switches.isOn("core", FUNING)).isTrue();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> switches.set(admin, "core", FUNING, false))
                .extracting(ConflictException::key)
                .isEqualTo("registry.module.part-of-platform");
    }

    @Test
    void whatIsNotDeployedIsOffAndCannotBeSwitched() {
        assertThat(switches.isOn("choir", FUNING)).isFalse();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> switches.set(admin, "choir", FUNING, true))
                .extracting(NotFoundException::key)
                .isEqualTo("registry.module.unknown");
    }

    @Test
    void remembersTheSwitchWhileTheModuleIsAway() {
        Module choir = bench.deploy("choir", false);
        switches.set(admin, "choir", FUNING, true);
        bench.modules.removeModule(choir);
        assertThat(switches.isOn("choir", FUNING)).isFalse();

        bench.deploy("choir", false);
        assertThat(switches.isOn("choir", FUNING)).isTrue();
    }

    @Test
    void onlyThoseWhoMaySwitchLookAheadOrSwitch() {
        Actor auditor = TestActors.signedIn(new Id(5), FUNING, Set.of(ModuleService.VIEW));

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> switches.set(auditor, ESSAYS, FUNING, true));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> switches.preview(auditor, ESSAYS, FUNING, true));
        assertThat(bench.rows()).isZero();
    }

    @Test
    void previewCountsThoseThatFollowAndChangesNothing() {
        assertThat(switches.preview(admin, ESSAYS, JIANGSU, true)).isEqualTo(new SwitchEffect(true, false, 5, true));
        assertThat(bench.rows()).isZero();
    }

    @Test
    void previewLeavesOutBranchesWithSwitchesOfTheirOwn() {
        turn(FUNING, false);
        turn(TEXTILE, true);

        assertThat(switches.preview(admin, ESSAYS, NATIONAL, true).organizations())
                .as("all but the three in 阜宁")
                .isEqualTo(5);
    }

    @Test
    void previewSaysWhetherItIsSoAlready() {
        turn(JIANGSU, true);

        assertThat(switches.preview(admin, ESSAYS, FUNING, true)).isEqualTo(new SwitchEffect(true, true, 0, true));
    }

    @Test
    void removesTheSwitchesOfTheDemonstrationAndNoOthers() {
        turn(XIANGSHUI, true);
        long before = bench.rows();
        turn(FUNING, true);
        turn(TEXTILE, false);

        new SwitchDemo(bench.work, bench.repository).remove(admin, Set.of(FUNING, TEXTILE, SILK));

        assertThat(bench.rows()).isEqualTo(before);
        assertThat(switches.isOn(ESSAYS, XIANGSHUI)).isTrue();
    }
}
