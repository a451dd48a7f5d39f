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

import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.Bench;
import org.guildhall.registry.TestModule;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.module.Item;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchPreviewTest {

    private final Actor admin = TestActors.allowed(NATIONAL);
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private SwitchEffect on(Id organization) {
        return bench.preview.of(admin, ESSAYS, organization, SwitchDraft.on(), Locale.CHINESE);
    }

    @Test
    void countsThoseThatFollowAndChangesNothing() {
        SwitchEffect effect = on(JIANGSU);

        assertThat(effect.enabled()).isTrue();
        assertThat(effect.already()).isFalse();
        assertThat(effect.organizations()).isEqualTo(5);
        assertThat(effect.members()).as("those of the textile mill").isEqualTo(2);
        assertThat(bench.told()).isZero();
    }

    @Test
    void leavesOutBranchesThatDecidedThemselves() {
        bench.switches.disable(admin, ESSAYS, FUNING);
        bench.switches.enable(admin, ESSAYS, TEXTILE);

        SwitchEffect effect = on(NATIONAL);

        assertThat(effect.organizations()).as("all but the three in 阜宁").isEqualTo(5);
        assertThat(effect.members()).isZero();
    }

    @Test
    void countsThoseWhomABindingDecisionOverrules() {
        bench.switches.enable(admin, ESSAYS, FUNING);
        bench.switches.disable(admin, ESSAYS, SILK);

        SwitchEffect effect =
                bench.preview.of(admin, ESSAYS, JIANGSU, new SwitchDraft(false, Below.BOUND), Locale.CHINESE);

        assertThat(effect.already()).as("at the province itself").isTrue();
        assertThat(effect.organizations()).as("阜宁 and its textile mill").isEqualTo(2);
    }

    @Test
    void saysWhetherItIsSoAlready() {
        bench.switches.enable(admin, ESSAYS, JIANGSU);

        assertThat(on(FUNING).already()).isTrue();
        assertThat(on(FUNING).organizations()).isZero();
    }

    @Test
    void saysWhatInheritingAgainWouldDo() {
        bench.switches.enable(admin, ESSAYS, JIANGSU);
        bench.switches.disable(admin, ESSAYS, FUNING);

        SwitchEffect effect = bench.preview.ofReset(admin, ESSAYS, FUNING, Locale.CHINESE);

        assertThat(effect.enabled()).isTrue();
        assertThat(effect.organizations()).isEqualTo(3);
    }

    @Test
    void countsTheDataOfTheRegionOnly() {
        bench.jpa.execute("create table essay_contest_schema_history (version integer)");
        bench.jpa.execute("create table essay_contest_edition (id bigint, organization_id bigint)");
        bench.jpa.execute("create table essay_contest_category (edition_id bigint)");
        bench.jpa.execute("create table essay_contest_judging_schema_history (version integer)");
        bench.jpa.execute("create table essay_contest_judging_score (id bigint, organization_id bigint)");
        for (Id organization : new Id[] {FUNING, TEXTILE, TEXTILE, XIANGSHUI}) {
            bench.jpa.execute("insert into essay_contest_edition values (1, " + organization.value() + ")");
            bench.jpa.execute("insert into essay_contest_judging_score values (1, " + organization.value() + ")");
        }

        SwitchEffect effect = on(FUNING);

        assertThat(effect.data()).containsExactly(new KeptRows("essay_contest_edition", 3));
        assertThat(effect.dataKept()).isTrue();
        assertThat(effect.parts().tables())
                .extracting(Item::name)
                .containsExactly("essay_contest_category", "essay_contest_edition");
    }

    @Test
    void namesWhatItNeedsAndRefusesWhatWouldBeRefused() {
        bench.deploy(TestModule.of("shop").needing(ESSAYS));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> bench.preview.of(admin, "shop", FUNING, SwitchDraft.on(), Locale.CHINESE));

        bench.switches.enable(admin, ESSAYS, FUNING);

        assertThat(bench.preview
                        .of(admin, "shop", FUNING, SwitchDraft.on(), Locale.CHINESE)
                        .needs())
                .containsExactly(new Item(ESSAYS, "essay-contest.name@zh"));
    }
}
