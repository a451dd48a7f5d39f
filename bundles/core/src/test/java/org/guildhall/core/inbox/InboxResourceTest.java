// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.core.Bench;
import org.guildhall.core.Requests;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxResourceTest {

    private static final Permission SUBMIT = Permission.of("essay-contest.entry.submit");
    private static final Instant DUE = Instant.parse("2026-05-04T08:00:00Z");

    private final Bench bench = new Bench();
    private final Actor reader = TestActors.signedIn(new Id(7), NATIONAL, Set.of(InboxService.OWN, SUBMIT));
    private final InboxResource resource = new InboxResource(bench.inbox, Requests.words());

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsAnItemInTheReadersLanguage() {
        InboxLine line = InboxLine.of(deadline(), Requests.words(), Locale.ENGLISH);

        assertThat(line.text()).isEqualTo("en essay-contest.ends [春]");
        assertThat(line.kind()).isEqualTo(InboxKind.DEADLINE);
        assertThat(line.dueAt()).isEqualTo(DUE);
        assertThat(line.link()).isEqualTo("essay-contest/editions");
    }

    @Test
    void notesThatAnItemWasRead() {
        InboxItem item = deadline();

        resource.markRead(reader, item.id());

        assertThat(items().get(0).read()).isTrue();
    }

    @Test
    void refusesWhoHasNoInbox() {
        Actor nobody = TestActors.signedIn(new Id(8), NATIONAL, Set.of(SUBMIT));

        assertThatThrownBy(() -> resource.markRead(nobody, new Id(1))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void asksForAllKindsUnlessOneIsNamed() {
        InboxQuery query = new InboxQuery();
        assertThat(query.filter()).isEqualTo(new InboxFilter(Optional.empty(), false));

        query.kind = InboxKind.APPROVAL;
        query.unread = true;
        assertThat(query.filter()).isEqualTo(new InboxFilter(Optional.of(InboxKind.APPROVAL), true));
    }

    private InboxItem deadline() {
        bench.inbox.put(InboxDraft.deadline(
                "edition/1", NATIONAL, SUBMIT, "essay-contest.ends", List.of("春"), "essay-contest/editions", DUE));
        return items().get(0);
    }

    private List<InboxItem> items() {
        return bench.inbox
                .list(reader, new InboxFilter(Optional.empty(), false), PageRequest.first())
                .items();
    }
}
