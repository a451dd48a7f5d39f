// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.storage.Rows;
import org.guildhall.registry.storage.SettingRepository;
import org.guildhall.registry.storage.SwitchRepository;
import org.guildhall.registry.storage.TableRepository;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/** A module's data, written to a file and removed, beside those of others. */
abstract class PurgeContract {

    private static final String ESSAYS = "essay-contest";
    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));
    private final TableRepository tables = new TableRepository();
    private TestJpa jpa;
    private UnitOfWork work;
    private DesiredState state;
    private Exports exports;
    private Remains remains;

    abstract TestJpa database();

    @BeforeEach
    void open() {
        jpa = database();
        work = jpa.work(clock);
        state = new DesiredState(work, new DesiredRepository(), new SilentSignals(), jpa.ids(), clock);
        exports = new Exports(folder.resolve("exports"), () -> {}, tables, clock);
        remains = new Remains(
                work, tables, new SwitchRepository(jpa.ids(), clock), new SettingRepository(jpa.ids(), clock), state);
        for (String sql : List.of(
                "create table \"essay_contest_schema_history\" (version integer)",
                "create table essay_contest_entry (id bigint primary key, title varchar(99), at timestamp with time"
                        + " zone)",
                "create table essay_contest_mark (entry_id bigint references essay_contest_entry (id), mark integer)",
                "create view essay_contest_best as select * from essay_contest_mark",
                "create sequence essay_contest_number",
                "create table essay_contest_judging_schema_history (version integer)",
                "create table essay_contest_judging_judge (id bigint)",
                "insert into essay_contest_entry values (1, '“光荣”,\n\"工匠\"', '2026-05-01T16:00:00+08:00')",
                "insert into essay_contest_entry values (2, '', null), (3, null, null)",
                "insert into essay_contest_mark values (1, 90)",
                "insert into registry_switch values (1, 7, 'essay-contest', true, null, 1, now(), now(), 'FREE')",
                "insert into registry_switch values (2, 7, 'essay-contest-judging', true, null, 1, now(), now(),"
                        + " 'FREE')",
                "insert into registry_setting values (1, 7, 'essay-contest', 'length', '9', 'FREE', null, 1, now(),"
                        + " now())")) {
            jpa.execute(sql);
        }
    }

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void writesAllOfItAndNothingElse() throws Exception {
        Path file = export();
        assertThat(file).hasFileName("essay-contest-20260501-080000.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("exports")).isDirectoryContaining(file::equals);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .containsExactly(
                            "essay_contest_entry.csv",
                            "essay_contest_mark.csv",
                            "registry_setting.csv",
                            "registry_switch.csv",
                            "manifest.json");
            assertThat(text(zip, "essay_contest_entry.csv"))
                    .isEqualTo("id,title,at\n1,\"“光荣”,\n\"\"工匠\"\"\",2026-05-01T08:00:00Z\n2,\"\",\n3,,\n");
            assertThat(text(zip, "registry_switch.csv"))
                    .contains("essay-contest")
                    .doesNotContain("judging");

            JsonNode manifest = new ObjectMapper().readTree(bytes(zip, "manifest.json"));
            assertThat(manifest.path("module").asText()).isEqualTo(ESSAYS);
            assertThat(manifest.path("version").asText()).isEqualTo("0.1.0");
            JsonNode entries = manifest.path("tables").path(0);
            assertThat(entries.path("rows").asInt()).isEqualTo(3);
            assertThat(entries.path("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(bytes(zip, "essay_contest_entry.csv"))));
        }
    }

    @Test
    void noticesWhenTheFileIsNotWhatIsThere() {
        work.read(tx -> {
            List<KeptTable> kept = exports.tables(tx, ESSAYS);
            Path file = folder.resolve("a.zip");
            try {
                Export export = ExportWriter.write(
                        tx, kept, written -> new Export(ESSAYS, null, clock.instant(), written), file);
                ExportCheck.require(tx, kept, export, file);
                jpa.execute("insert into essay_contest_entry values (4, 'late', null)");
                assertThatThrownBy(() -> ExportCheck.require(tx, kept, export, file))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("essay_contest_entry");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return file;
        });
    }

    @Test
    void removesAllOfItAndNothingElse() {
        state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", state.revision(ESSAYS));
        state.uninstall(ADMIN, ESSAYS);
        begin();
        remains.remove(ADMIN, ESSAYS);

        assertThat(left()).containsExactly("essay_contest_judging_judge", "essay_contest_judging_schema_history");
        assertThat(jpa.count("registry_switch")).isEqualTo(1);
        assertThat(jpa.count("registry_setting")).isZero();
        assertThat(remains.hasTables(ESSAYS)).isFalse();
        DesiredModule last = state.find(ESSAYS).orElseThrow();
        assertThat(last.wanted()).isFalse();
        assertThat(last.purge()).isEmpty();
        state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", state.revision(ESSAYS));
    }

    @Test
    void goesOnWhereItBrokeOffAndLetsNobodyInBefore() {
        begin();
        jpa.execute("drop view essay_contest_best");
        jpa.execute("drop table essay_contest_mark");

        assertThatThrownBy(() -> state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", state.revision(ESSAYS)))
                .isInstanceOf(ConflictException.class)
                .extracting("key")
                .isEqualTo("registry.purge.unfinished");
        assertThat(state.find(ESSAYS).orElseThrow().purge()).contains("a.zip");
        remains.remove(ADMIN, ESSAYS);
        assertThat(left()).containsExactly("essay_contest_judging_judge", "essay_contest_judging_schema_history");
        assertThat(state.find(ESSAYS)).as("it was a node's own").isEmpty();
    }

    @Test
    void goesOnOnlyWhereTheExportIs() {
        String file = export().getFileName().toString();
        exports.requireHere(ESSAYS, file);

        assertThatThrownBy(() -> exports.requireHere(ESSAYS, "essay-contest-20260430-080000.zip"))
                .isInstanceOf(ConflictException.class)
                .extracting("key")
                .isEqualTo("registry.purge.export-elsewhere");
    }

    @Test
    void doesNotBeginWhileSomebodyWantsIt() {
        state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", state.revision(ESSAYS));
        assertThatThrownBy(this::begin).isInstanceOf(ConflictException.class);
    }

    @Test
    void leavesTablesAloneThatNoModuleHasMade() {
        jpa.execute("create table scheduled_task (id bigint)");
        assertThat(work.<List<KeptTable>>read(tx -> exports.tables(tx, "scheduled")))
                .extracting(KeptTable::table)
                .containsExactly("registry_setting", "registry_switch");
        work.housekeep(tx -> tables.drop(tx, "scheduled"));
        assertThat(jpa.count("scheduled_task")).isZero();
    }

    private void begin() {
        state.beginPurge(ADMIN, ESSAYS, "a.zip");
    }

    private Path export() {
        return work.read(tx -> exports.write(tx, ESSAYS, Optional.of("0.1.0")));
    }

    private List<String> left() {
        return work.read(tx -> Rows.query(
                tx,
                "select lower(table_name) from information_schema.tables where lower(table_name) like 'essay%' order"
                        + " by 1",
                row -> row.getString(1)));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(bytes(zip, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
