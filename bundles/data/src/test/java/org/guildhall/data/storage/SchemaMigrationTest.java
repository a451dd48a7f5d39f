// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMigrationTest {

    private NotesUnit notes;
    private SchemaMigration migration;

    @BeforeEach
    void open() throws SQLException {
        notes = new NotesUnit();
        migration = new SchemaMigration(notes.dataSource());
    }

    @AfterEach
    void close() throws SQLException {
        notes.close();
    }

    @Test
    void runsTheCommonFilesAndThoseOfTheDialect() {
        assertThat(notes.rows("select * from test_note")).isEmpty();
        assertThat(notes.rows("select * from test_note_on_h2")).isEmpty();
    }

    @Test
    void keepsAHistoryForEachUnitUnderANameThatSqlAllows() {
        assertThat(notes.rows("select table_name from information_schema.tables"
                        + " where lower(table_name) like '%schema_history' order by table_name"))
                .containsExactly(List.of("data_schema_history"), List.of("test_notes_schema_history"));
        assertThat(notes.rows("select \"version\" from \"test_notes_schema_history\""
                        + " where \"type\" = 'SQL' order by \"installed_rank\""))
                .containsExactly(List.of("001"), List.of("002"));
    }

    @Test
    void doesNothingTheSecondTime() {
        List<List<Object>> history = notes.rows("select * from \"test_notes_schema_history\"");

        migration.migrate("test-notes", NotesUnit::files);

        assertThat(notes.rows("select * from \"test_notes_schema_history\"")).isEqualTo(history);
    }

    @Test
    void runsWhatANewerReleaseAdds(@TempDir Path release) throws IOException {
        file(release, "V001__one.sql", "create table test_one (id bigint)");
        migration.migrate("test-release", folder -> NotesUnit.filesIn(release.resolve(folder)));
        file(release, "V002__two.sql", "create table test_two (id bigint)");

        migration.migrate("test-release", folder -> NotesUnit.filesIn(release.resolve(folder)));

        assertThat(notes.rows("select * from test_two")).isEmpty();
    }

    @Test
    void refusesTablesOfANewerRelease() {
        assertThatIllegalStateException()
                .isThrownBy(() -> migration.migrate(
                        "test-notes", folder -> folder.equals("db/common") ? NotesUnit.files(folder) : List.of()))
                .withMessageContaining("test-notes")
                .withMessageContaining("002")
                .withMessageContaining("newer release");
    }

    @Test
    void refusesAFileThatWasEditedAfterItRan(@TempDir Path release) throws IOException {
        file(release, "V001__one.sql", "create table test_one (id bigint)");
        migration.migrate("test-release", folder -> NotesUnit.filesIn(release.resolve(folder)));
        file(release, "V001__one.sql", "create table test_one (id bigint, text varchar(9))");

        assertThatExceptionOfType(FlywayException.class)
                .isThrownBy(
                        () -> migration.migrate("test-release", folder -> NotesUnit.filesIn(release.resolve(folder))));
    }

    private static void file(Path release, String name, String sql) throws IOException {
        Path folder = Files.createDirectories(release.resolve("db/common"));
        Files.writeString(folder.resolve(name), sql);
    }
}
