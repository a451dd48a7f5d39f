// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The one thing that the unit {@code test-notes} keeps. */
@Entity
@Table(name = "test_note")
class NoteEntity {

    @Id
    private long id;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    private long version;

    protected NoteEntity() {}

    NoteEntity(long id, String text, Instant writtenAt) {
        this.id = id;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    void rewrite(String newText) {
        text = newText;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
