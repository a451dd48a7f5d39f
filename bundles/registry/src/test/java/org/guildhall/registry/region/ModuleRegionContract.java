// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.registry.Bench.ESSAYS;
import static org.guildhall.testing.TestUnions.CIXI;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.JIANGSU;
import static org.guildhall.testing.TestUnions.NATIONAL;
import static org.guildhall.testing.TestUnions.TEXTILE;
import static org.guildhall.testing.TestUnions.XIANGSHUI;

import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.Bench;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for the list of a module's regions, on each database. */
abstract class ModuleRegionContract {

    private final Actor admin = TestActors.allowed(NATIONAL);
    private Bench bench;

    abstract TestJpa database();

    @BeforeEach
    void open() {
        bench = new Bench(database());
        bench.switches.enable(admin, ESSAYS, FUNING);
        bench.switches.disable(admin, ESSAYS, XIANGSHUI);
        bench.switches.enable(admin, ESSAYS, CIXI);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsWhatEachUnionDecidedButNotWhatItTookBack() {
        bench.switches.reset(admin, ESSAYS, CIXI);

        assertThat(all(RegionFilter.all()).items())
                .extracting(ModuleRegion::organization, ModuleRegion::state, ModuleRegion::holds)
                .containsExactly(tuple(FUNING, SwitchState.ON, true), tuple(XIANGSHUI, SwitchState.OFF, true));
    }

    @Test
    void tellsSinceWhenAndByWhom() {
        Actor staff = TestActors.signedIn(new Id(5), TEXTILE, Set.of(ModuleService.VIEW, SwitchService.SWITCH));
        bench.switches.disable(staff, ESSAYS, TEXTILE);

        assertThat(list(staff, RegionFilter.all(), page()).items())
                .singleElement()
                .satisfies(region -> {
                    assertThat(region.by()).isEqualTo("account 5");
                    assertThat(region.since()).isEqualTo(Bench.NOW);
                    assertThat(region.below()).isEqualTo(Below.FREE);
                });
        assertThat(all(RegionFilter.all()).items().get(0).by())
                .as("by the platform itself")
                .isEmpty();
    }

    @Test
    void tellsWhatDoesNotHoldBecauseAUnionAboveBinds() {
        bench.switches.turn(admin, ESSAYS, JIANGSU, new SwitchDraft(false, Below.BOUND));

        assertThat(all(under(JIANGSU)).items())
                .extracting(ModuleRegion::organization, ModuleRegion::holds)
                .containsExactly(tuple(FUNING, false), tuple(XIANGSHUI, true), tuple(JIANGSU, true));
    }

    @Test
    void leavesOutWhatItsReaderMayNotSee() {
        Actor funing = TestActors.signedIn(new Id(5), FUNING, Set.of(ModuleService.VIEW));

        Page<ModuleRegion> seen = list(funing, RegionFilter.all(), page());

        assertThat(seen.items()).extracting(ModuleRegion::organization).containsExactly(FUNING);
        assertThat(seen.total()).isEqualTo(1);
    }

    @Test
    void isNarrowedToARegionAndToADecision() {
        assertThat(all(under(JIANGSU)).items())
                .extracting(ModuleRegion::organization)
                .containsExactly(FUNING, XIANGSHUI);
        assertThat(all(new RegionFilter(Optional.empty(), Optional.of(SwitchState.OFF)))
                        .items())
                .extracting(ModuleRegion::organization)
                .containsExactly(XIANGSHUI);
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        Page<ModuleRegion> first = list(admin, RegionFilter.all(), new PageRequest(2, null, true, "-since"));
        Page<ModuleRegion> second = list(admin, RegionFilter.all(), new PageRequest(2, first.next(), false, "-since"));

        assertThat(first.items()).extracting(ModuleRegion::organization).containsExactly(CIXI, XIANGSHUI);
        assertThat(first.total()).isEqualTo(3);
        assertThat(second.items()).extracting(ModuleRegion::organization).containsExactly(FUNING);
        assertThat(second.next()).isNull();
    }

    @Test
    void refusesWhoMayNotLookAndWhatIsNotThere() {
        Actor nobody = TestActors.signedIn(new Id(5), FUNING, Set.of());

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> list(nobody, RegionFilter.all(), page()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> bench.moduleRegions.list(admin, "choir", RegionFilter.all(), page()));
    }

    private Page<ModuleRegion> all(RegionFilter filter) {
        return list(admin, filter, page());
    }

    private Page<ModuleRegion> list(Actor actor, RegionFilter filter, PageRequest page) {
        return bench.moduleRegions.list(actor, ESSAYS, filter, page);
    }

    private static RegionFilter under(Id organization) {
        return new RegionFilter(Optional.of(organization), Optional.empty());
    }

    private static PageRequest page() {
        return new PageRequest(20, null, true);
    }
}
