// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.junit.jupiter.api.Test;

class ExportTrailTest {

    @Test
    void tellsWhoTookHowManyRowsAwayAndWhere() throws SQLException {
        NotesUnit notes = new NotesUnit();
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
        Actor actor = Actor.signedIn(new Id(42), Optional.empty(), new Id(7), null);

        new ExportTrail(null, notes.dataSource(), new NodeIds(1), clock).note(actor, "core/member", 152);

        assertThat(notes.rows("select topic, account_id, organization_id, subject_id, row_count from data_audit"))
                .containsExactly(List.of("core/member/EXPORTED", 42L, 7L, 7L, 152L));
        assertThat(notes.rows("select topic from data_outbox")).containsExactly(List.of("core/member/EXPORTED"));
        notes.close();
    }
}
