// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.JIANGSU;
import static org.guildhall.testing.TestUnions.NATIONAL;
import static org.guildhall.testing.TestUnions.TEXTILE;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.Module;
import org.guildhall.registry.Bench;
import org.guildhall.registry.TestModule;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A module that needs another one: the shop needs the points. */
class NeedsTest {

    private final Actor admin = TestActors.allowed(NATIONAL);
    private final Bench bench = new Bench();
    private final SwitchService switches = bench.switches;
    private final Module points = bench.deploy(TestModule.of("points"));

    NeedsTest() {
        bench.deploy(TestModule.of("shop").needing("points"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void refusesToEnableWhatNeedsAModuleThatIsOff() {
        refused(
                () -> switches.enable(admin, "shop", FUNING),
                "registry.switch.need-off",
                "shop.name",
                "points.name",
                "阜宁县总工会",
                "points");

        switches.enable(admin, "points", JIANGSU);
        switches.enable(admin, "shop", FUNING);
        assertThat(switches.isOn("shop", TEXTILE)).isTrue();
    }

    @Test
    void refusesToEnableAboveAUnionThatHasTheNeededModuleOff() {
        switches.enable(admin, "points", JIANGSU);
        switches.disable(admin, "points", TEXTILE);

        refused(
                () -> switches.enable(admin, "shop", JIANGSU),
                "registry.switch.need-off",
                "shop.name",
                "points.name",
                "阜宁县总工会直属纺织工会",
                "points");
    }

    @Test
    void refusesToDisableWhatAnotherModuleNeeds() {
        switches.enable(admin, "points", JIANGSU);
        switches.enable(admin, "shop", FUNING);

        refused(
                () -> switches.disable(admin, "points", JIANGSU),
                "registry.switch.needed-on",
                "points.name",
                "shop.name",
                "阜宁县总工会",
                "shop");
        refused(
                () -> switches.reset(admin, "points", JIANGSU),
                "registry.switch.needed-on",
                "points.name",
                "shop.name",
                "阜宁县总工会",
                "shop");

        switches.disable(admin, "shop", FUNING);
        switches.disable(admin, "points", JIANGSU);
        assertThat(switches.isOn("points", FUNING)).isFalse();
    }

    @Test
    void refusesToEnableWhatNeedsAModuleThatIsNotHere() {
        bench.remove(points);

        refused(() -> switches.enable(admin, "shop", FUNING), "registry.switch.need-away", "shop.name", "points");
    }

    @Test
    void needsNothingOfThePlatformToBeSwitched() {
        bench.deploy(TestModule.of("card").needing("core"));

        switches.enable(admin, "card", FUNING);

        assertThat(switches.isOn("card", FUNING)).isTrue();
    }

    @Test
    void isOffWhereWhatItNeedsIsOffOrAwayHoweverThatCameAbout() {
        switches.enable(admin, "points", JIANGSU);
        switches.enable(admin, "shop", FUNING);

        bench.work.housekeep(tx -> bench.switchRows.turn(tx, "points", FUNING, SwitchDraft.off(), Optional.empty()));
        assertThat(switches.isOn("shop", FUNING)).isFalse();

        bench.work.housekeep(tx -> bench.switchRows.turn(tx, "points", FUNING, SwitchDraft.on(), Optional.empty()));
        assertThat(switches.isOn("shop", FUNING)).isTrue();
        bench.remove(points);
        assertThat(switches.isOn("shop", FUNING)).isFalse();
    }

    private static void refused(ThrowingCallable call, String key, Object... arguments) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(arguments));
    }
}
