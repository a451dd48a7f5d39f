// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedMigrationsTest {

    private static final String UNIT = "test-staged";
    private static final Map<String, String> FIRST = Map.of(
            "db/common/V001__one.sql",
            "create table test_staged_one (id bigint primary key, name varchar(9)); insert into test_staged_one values (2, 'x');");
    private static final String SECOND = "db/common/V002__two.sql";

    @TempDir
    private Path data;

    private Path folder;
    private NotesUnit notes;
    private StagedMigrations migrations;

    @BeforeEach
    void open() throws SQLException {
        folder = data.resolve("rehearsal");
        notes = new NotesUnit();
        migrations = new StagedMigrations(folder, notes.dataSource());
        migrations.migrate(UNIT, FIRST);
    }

    @AfterEach
    void close() throws SQLException {
        notes.close();
    }

    @Test
    void saysWhatHasNotRun() {
        assertThat(migrations.pending(UNIT, FIRST)).isEmpty();
        assertThat(migrations.pending(UNIT, with("select 1"))).containsExactly(SECOND);
        assertThat(migrations.pending("test-new", with("select 1"))).containsExactly("db/common/V001__one.sql", SECOND);
    }

    @Test
    void runsTheDialectsOwnFilesOnly() {
        Map<String, String> files = Map.of(
                "db/h2/V002__a.sql", "create table test_staged_h2 (id bigint)",
                "db/postgresql/V002__a.sql", "this is not run");
        migrations.migrate("test-dialect", files);
        assertThat(notes.rows("select * from test_staged_h2")).isEmpty();
    }

    @Test
    void rehearsalChangesNothing() {
        Map<String, String> files = with("create table test_staged_two (id bigint)");
        migrations.rehearse(UNIT, files);
        assertThat(migrations.pending(UNIT, files)).containsExactly(SECOND);
        migrations.migrate(UNIT, files);
        assertThat(migrations.pending(UNIT, files)).isEmpty();
    }

    @Test
    void rehearsalFindsWhatFailsInTheMiddleAndLeavesNothing() {
        Map<String, String> files =
                with("create table test_staged_two (id bigint); create table test_staged_one (id bigint)");
        assertThatIllegalStateException()
                .isThrownBy(() -> migrations.rehearse(UNIT, files))
                .withMessageContaining("TEST_STAGED_ONE")
                .withMessageContaining("already exists");
        assertThat(migrations.pending(UNIT, files)).containsExactly(SECOND);
        migrations.migrate(UNIT, with("create table test_staged_two (id bigint)"));
    }

    @Test
    void rehearsalKnowsTheRows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> migrations.rehearse(UNIT, with("insert into test_staged_one values (2, 'again')")))
                .withMessageContaining("PRIMARY KEY");
    }

    @Test
    void rehearsalLeavesNoRowsBehind() {
        migrations.rehearse(UNIT, with("create table test_staged_two (id bigint)"));
        assertThat(folder).doesNotExist();
        assertThatIllegalStateException().isThrownBy(() -> migrations.rehearse(UNIT, with("fails")));
        assertThat(folder).doesNotExist();
    }

    @Test
    void removesAtItsStartWhatBrokeOff() throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve("copy.mv.db"), "rows of members");
        new StagedMigrations(folder, notes.dataSource());
        assertThat(folder).doesNotExist();
    }

    @Test
    void undoesWhatBrokeOff() {
        Map<String, String> files = with("create table test_staged_two (id bigint); insert into nowhere values (1)");
        assertThatIllegalStateException().isThrownBy(() -> migrations.migrate(UNIT, files));

        migrations.undo(UNIT, files, List.of("drop table if exists test_staged_two"));

        migrations.migrate(UNIT, with("create table test_staged_two (id bigint)"));
        assertThat(notes.rows("select * from test_staged_two")).isEmpty();
    }

    @Test
    void oldVersionWorksWithTablesThatWereWidened() {
        migrations.migrate(UNIT, with("create table test_staged_two (id bigint)"));
        migrations.migrate(UNIT, FIRST);
        assertThat(migrations.pending(UNIT, FIRST)).isEmpty();
    }

    private static Map<String, String> with(String sql) {
        return Map.of("db/common/V001__one.sql", FIRST.get("db/common/V001__one.sql"), SECOND, sql);
    }
}
