// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.testing.TestInbox;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditionHandlerTest {

    private final Bench bench = new Bench();
    private final TestInbox inbox = new TestInbox();
    private final EditionHandler handler = new EditionHandler(bench.editions, inbox);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void openEditionEndsSoonForStaffAndMembers() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);

        told("OPENED", edition.id());
        told("OPENED", edition.id());

        assertThat(inbox.items())
                .hasSize(2)
                .allSatisfy(item -> {
                    assertThat(item.organization()).isEqualTo(TestUnions.FUNING);
                    assertThat(item.dueAt()).contains(Bench.CLOSES);
                    assertThat(item.values()).containsExactly(edition.theme());
                    assertThat(item.link()).isEqualTo("essay-contest/editions/" + edition.id());
                })
                .extracting(InboxDraft::permission)
                .containsExactly(EntryService.SUBMIT, EditionService.MANAGE);
    }

    @Test
    void closedEditionWaitsForNobody() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        told("OPENED", edition.id());
        bench.editions.close(Bench.staff(TestUnions.FUNING), edition.id());

        told("CLOSED", edition.id());

        assertThat(inbox.items()).isEmpty();
    }

    @Test
    void eventOfAnEditionThatIsGoneIsTaken() {
        told("OPENED", new Id(404));

        assertThat(inbox.items()).isEmpty();
    }

    private void told(String what, Id edition) {
        String topic = "essay-contest/edition/" + what;
        assertThat(handler.wants(topic)).isTrue();
        handler.on(new Event(new Id(1), topic, edition, TestUnions.FUNING, Instant.EPOCH));
    }
}
