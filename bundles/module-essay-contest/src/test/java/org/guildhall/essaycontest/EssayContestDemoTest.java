// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EssayContestDemoTest {

    private static final Actor PLATFORM = Actor.platform(Organization.NATIONAL);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void loadingSwitchesTheModuleOnInFuningAndNowhereElse() {
        bench.demo.load(PLATFORM);
        bench.demo.load(PLATFORM);

        assertThat(bench.modules.on()).containsExactly(TestUnions.FUNING);
        assertThat(bench.jpa.count("essay_contest_edition")).isZero();
    }

    @Test
    void removingTakesTheDemoAwayAndNothingElse() {
        Edition demo = bench.open(TestUnions.FUNING, 2024);
        Edition other = bench.open(TestUnions.XIANGSHUI, 2024);
        bench.entries.submit(Bench.member(TestMembers.ZHOU), demo.id(), Bench.entry("文"));

        bench.demo.remove(PLATFORM, Set.of(TestUnions.FUNING, TestUnions.TEXTILE));

        assertThat(bench.editions.newest(PLATFORM)).containsExactly(other);
        assertThat(bench.jpa.count("essay_contest_entry")).isZero();
        assertThat(bench.jpa.count("essay_contest_category")).isEqualTo(2);
    }

    @Test
    void removingWhatIsNotThereIsNoError() {
        bench.demo.remove(PLATFORM, Set.of());
        bench.demo.remove(PLATFORM, Set.of(new Id(99)));

        assertThat(bench.jpa.count("essay_contest_edition")).isZero();
    }
}
