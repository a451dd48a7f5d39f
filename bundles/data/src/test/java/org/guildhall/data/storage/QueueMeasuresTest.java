// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.api.health.Measure;
import org.junit.jupiter.api.Test;

class QueueMeasuresTest {

    @Test
    void countsWhatWaits() throws Exception {
        try (NotesUnit notes = new NotesUnit();
                var connection = notes.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into data_job (id, name, account_id, organization_id, parameters, state, created_at)"
                            + " values (1, 'a.b', 1, 1, '', 'QUEUED', current_timestamp),"
                            + " (2, 'a.b', 1, 1, '', 'DONE', current_timestamp)");

            assertThat(new QueueMeasures(notes.dataSource()).now())
                    .containsExactlyInAnyOrder(
                            new Measure("events", "new", 0),
                            new Measure("events", "undelivered", 0),
                            new Measure("jobs", "queued", 1),
                            new Measure("jobs", "running", 0));
        }
    }
}
