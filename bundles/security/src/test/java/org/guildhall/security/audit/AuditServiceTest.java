// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.security.Bench;
import org.guildhall.security.account.Account;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditServiceTest {

    private static final Id THING = new Id(77);

    private final Bench bench = new Bench();
    private final Account staff = bench.account("funing-staff", Role.UNION_STAFF, TestUnions.FUNING);
    private final Actor actor = bench.actors.byUsername("funing-staff");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsWhoDidWhatTheNewestFirst() {
        done(actor, "essay-contest/edition/OPENED", TestUnions.FUNING);
        done(Actor.platform(TestUnions.FUNING), "essay-contest/edition/CLOSED_EARLY", TestUnions.FUNING);

        Page<AuditRow> rows = list(actor);

        assertThat(rows.total()).isEqualTo(2);
        assertThat(rows.items())
                .extracting(AuditRow::text)
                .containsExactly("essay-contest.edition.event-closed-early", "essay-contest.edition.event-opened");
        assertThat(rows.items())
                .extracting(AuditRow::account)
                .containsExactly(null, new AuditRow.Person(staff.id(), "funing-staff"));
        assertThat(rows.items().get(0).at()).isEqualTo(bench.clock.instant());
    }

    @Test
    void readsOnPageByPage() {
        for (int i = 0; i < 5; i++) {
            done(actor, "essay-contest/edition/CHANGED", TestUnions.FUNING);
        }

        Page<AuditRow> first = bench.audit.list(actor, THING, new PageRequest(3, null, false));
        Page<AuditRow> second = bench.audit.list(actor, THING, new PageRequest(3, first.next(), false));

        assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    @Test
    void leavesOutWhatWasDoneElsewhere() {
        done(Actor.platform(TestUnions.CIXI), "essay-contest/edition/OPENED", TestUnions.CIXI);

        assertThat(list(actor).items()).isEmpty();
        assertThat(list(actor).total()).isZero();
    }

    @Test
    void refusesWhoMayNotReadIt() {
        Actor member = TestActors.member(new Id(8), new Id(9), TestUnions.FUNING, Set.of(TestUnions.FUNING), Set.of());

        assertThatThrownBy(() -> list(member)).isInstanceOf(ForbiddenException.class);
    }

    private Page<AuditRow> list(Actor reader) {
        return bench.audit.list(reader, THING, new PageRequest(20, null, true));
    }

    private void done(Actor by, String topic, Id at) {
        bench.work.perform(by, tx -> tx.event(topic, THING, at));
    }
}
