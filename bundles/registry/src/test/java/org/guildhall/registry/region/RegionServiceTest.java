// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.registry.Bench.ESSAYS;
import static org.guildhall.testing.TestUnions.FUNING;
import static org.guildhall.testing.TestUnions.JIANGSU;
import static org.guildhall.testing.TestUnions.NATIONAL;
import static org.guildhall.testing.TestUnions.TEXTILE;
import static org.guildhall.testing.TestUnions.XIANGSHUI;

import java.util.Locale;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.registry.Bench;
import org.guildhall.registry.change.ChangeSubject;
import org.guildhall.registry.change.OwnChange;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.setting.SettingDraft;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegionServiceTest {

    private final Bench bench = new Bench();
    private final Actor admin = TestActors.allowed(NATIONAL);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void saysWhatAnOrganizationDecidedAndWhatItInherits() {
        bench.switches.enable(admin, ESSAYS, FUNING);
        bench.switches.disable(admin, ESSAYS, TEXTILE);

        OrganizationModule textile = essaysAt(TEXTILE);
        assertThat(textile.enabled()).isFalse();
        assertThat(textile.own().enabled()).isFalse();
        assertThat(textile.inherited()).isTrue();
        assertThat(textile.inheritedFrom()).isEqualTo(FUNING);
        assertThat(essaysAt(XIANGSHUI).enabled()).isFalse();
        assertThat(essaysAt(XIANGSHUI).own()).isNull();
        assertThat(essaysAt(XIANGSHUI).inheritedFrom()).isNull();
        assertThat(essaysAt(FUNING)).isEqualTo(bench.regions.get(admin, ESSAYS, FUNING, Locale.CHINESE));
    }

    @Test
    void saysWhichUnionLeavesNoChoice() {
        bench.switches.enable(admin, ESSAYS, FUNING);
        bench.switches.turn(admin, ESSAYS, JIANGSU, new SwitchDraft(false, Below.BOUND));

        assertThat(essaysAt(FUNING).enabled()).isFalse();
        assertThat(essaysAt(FUNING).boundBy()).isEqualTo(JIANGSU);
        assertThat(essaysAt(JIANGSU).boundBy()).as("it may lift it").isNull();
    }

    @Test
    void partsOfThePlatformAreOnForEveryOrganization() {
        OrganizationModule core =
                bench.regions.list(admin, FUNING, Locale.CHINESE).get(0);

        assertThat(core.platform()).isTrue();
        assertThat(core.enabled()).isTrue();
        assertThat(core.own()).isNull();
    }

    @Test
    void showsWhatAUnionChangedBesideWhatItWouldInherit() {
        bench.switches.enable(admin, ESSAYS, JIANGSU);
        bench.settings.set(admin, ESSAYS, "length", JIANGSU, new SettingDraft("3000", Below.FREE));
        bench.switches.disable(admin, ESSAYS, FUNING);
        bench.settings.set(admin, ESSAYS, "length", FUNING, new SettingDraft("1000", Below.BOUND));

        assertThat(bench.changes.list(admin, FUNING, Locale.CHINESE))
                .extracting(
                        OwnChange::setting,
                        OwnChange::value,
                        OwnChange::inherited,
                        OwnChange::inheritedFrom,
                        OwnChange::below)
                .containsExactly(
                        tuple(null, "registry.switch.off@zh", "registry.switch.on@zh", JIANGSU, Below.FREE),
                        tuple("length", "1000", "3000", JIANGSU, Below.BOUND));
        assertThat(bench.changes.list(admin, TEXTILE, Locale.CHINESE)).isEmpty();
    }

    @Test
    void namesTheSubjectsOfItsHistoryEvenOfWhatItTookBack() {
        bench.switches.enable(admin, ESSAYS, FUNING);
        bench.settings.set(admin, ESSAYS, "length", FUNING, new SettingDraft("1000", Below.FREE));
        Id subject = bench.changes.list(admin, FUNING, Locale.CHINESE).get(0).id();
        bench.switches.reset(admin, ESSAYS, FUNING);
        bench.settings.reset(admin, ESSAYS, "length", FUNING);

        assertThat(bench.changes.subjects(admin, ESSAYS, FUNING, Locale.CHINESE))
                .extracting(ChangeSubject::label)
                .containsExactly("registry.switch.label@zh", "essay-contest.setting.length@zh");
        assertThat(bench.changes
                        .subjects(admin, ESSAYS, FUNING, Locale.CHINESE)
                        .get(0)
                        .id())
                .isEqualTo(subject);
        assertThat(bench.changes.subjects(admin, ESSAYS, TEXTILE, Locale.CHINESE))
                .isEmpty();
    }

    @Test
    void refusesThoseWhoMayNotLook() {
        Actor nobody = TestActors.signedIn(new Id(5), FUNING, Set.of());

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> bench.regions.list(nobody, FUNING, Locale.CHINESE));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> bench.regions.get(nobody, ESSAYS, FUNING, Locale.CHINESE));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> bench.changes.list(nobody, FUNING, Locale.CHINESE));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> bench.changes.subjects(nobody, ESSAYS, FUNING, Locale.CHINESE));
    }

    private OrganizationModule essaysAt(Id organization) {
        return bench.regions.list(admin, organization, Locale.CHINESE).get(1);
    }
}
