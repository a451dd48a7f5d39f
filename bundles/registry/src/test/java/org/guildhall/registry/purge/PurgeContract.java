// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.registry.purge.PurgeBench.ADMIN;
import static org.guildhall.registry.purge.PurgeBench.ESSAYS;
import static org.guildhall.registry.purge.PurgeBench.UPLOADER;
import static org.guildhall.registry.purge.PurgeBench.bytes;
import static org.guildhall.registry.purge.PurgeBench.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.data.file.StoredFile;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.storage.Rows;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/** A module's data, written to a file and removed, beside those of others. */
abstract class PurgeContract {

    @TempDir
    private Path folder;

    private PurgeBench bench;

    abstract TestJpa database();

    @BeforeEach
    void open() {
        bench = new PurgeBench(database(), folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void writesAllOfItAndNothingElse() throws Exception {
        Path file = bench.export(Optional.empty());
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
        bench.work.read(tx -> {
            Kept kept = bench.exports.kept(tx, ESSAYS);
            Path file = folder.resolve("a.zip");
            try {
                Export export = new ExportWriter(tx, bench.keptFiles, () -> {})
                        .write(
                                kept,
                                (rows, uploads) -> new Export(ESSAYS, null, bench.clock.instant(), null, rows, uploads),
                                file);
                ExportCheck.require(tx, kept, export, file);
                bench.jpa.execute("insert into essay_contest_entry values (4, 'late', null)");
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
        bench.state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", bench.state.revision(ESSAYS));
        bench.state.uninstall(ADMIN, ESSAYS);
        bench.begin();
        bench.remains.remove(ADMIN, ESSAYS, Set.of());

        assertThat(left()).containsExactly("essay_contest_judging_judge", "essay_contest_judging_schema_history");
        assertThat(bench.jpa.count("registry_switch")).isEqualTo(1);
        assertThat(bench.jpa.count("registry_setting")).isZero();
        assertThat(bench.remains.hasTables(ESSAYS)).isFalse();
        DesiredModule last = bench.state.find(ESSAYS).orElseThrow();
        assertThat(last.wanted()).isFalse();
        assertThat(last.purge()).isEmpty();
        bench.state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", bench.state.revision(ESSAYS));
    }

    @Test
    void goesOnWhereItBrokeOffAndLetsNobodyInBefore() {
        bench.begin();
        bench.jpa.execute("drop view essay_contest_best");
        bench.jpa.execute("drop table essay_contest_mark");

        assertThatThrownBy(() ->
                        bench.state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", bench.state.revision(ESSAYS)))
                .isInstanceOf(ConflictException.class)
                .extracting("key")
                .isEqualTo("registry.purge.unfinished");
        assertThat(bench.state.find(ESSAYS).orElseThrow().purge()).contains("a.zip");
        bench.remains.remove(ADMIN, ESSAYS, Set.of());
        assertThat(left()).containsExactly("essay_contest_judging_judge", "essay_contest_judging_schema_history");
        assertThat(bench.state.find(ESSAYS)).as("it was a node's own").isEmpty();
    }

    @Test
    void exportsWhatIsLeftAnewIfTheExportIsLost() throws IOException {
        bench.begin();
        assertThat(bench.exports.has("a.zip")).isFalse();
        bench.jpa.execute("drop view essay_contest_best");
        bench.jpa.execute("drop table essay_contest_mark");

        Path file = bench.export(Optional.of("a.zip"));
        assertThat(bench.exports.has(file.getFileName().toString())).isTrue();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(text(zip, "essay_contest_entry.csv")).contains("光荣");
            assertThat(zip.getEntry("essay_contest_mark.csv")).isNull();
            assertThat(new ObjectMapper()
                            .readTree(bytes(zip, "manifest.json"))
                            .path("follows")
                            .asText())
                    .isEqualTo("a.zip");
        }
        bench.state.beginPurge(ADMIN, ESSAYS, file.getFileName().toString());
        assertThat(bench.state.find(ESSAYS).orElseThrow().purge())
                .contains(file.getFileName().toString());
    }

    @Test
    void removesOfWhatPeopleHaveUploadedJustWhatIsInTheExport() throws IOException {
        StoredFile poster = bench.keep("海报.txt", "光荣", "essay-contest.edition.view");
        StoredFile lost = bench.keep("lost.txt", "lost", "essay-contest.entry.view");
        StoredFile others = bench.keep("other.txt", "other", "essay-contest-judging.judge.view");
        StoredFile unkept = bench.upload("unkept.txt", "unkept");
        bench.lose("lost");

        Path export = bench.export(Optional.empty());
        try (ZipFile zip = new ZipFile(export.toFile())) {
            assertThat(text(zip, "files/" + poster.id() + "-海报.txt")).isEqualTo("光荣");
            JsonNode exported =
                    new ObjectMapper().readTree(bytes(zip, "manifest.json")).path("files");
            assertThat(exported.findValuesAsText("id"))
                    .containsExactly(poster.id().toString(), lost.id().toString());
            assertThat(exported.path(0).path("sha256").asText()).hasSize(64);
            assertThat(exported.path(1).path("file").isNull()).isTrue();
        }
        assertThat(bench.work.<Integer>read(tx -> bench.exports.unreadable(tx, bench.exports.kept(tx, ESSAYS))))
                .isEqualTo(1);
        bench.begin();
        bench.remains.remove(
                ADMIN, ESSAYS, bench.exports.files(export.getFileName().toString()));

        assertThatThrownBy(() -> bench.files.get(UPLOADER, poster.id())).isInstanceOf(NotFoundException.class);
        assertThat(bench.files.get(UPLOADER, lost.id())).as("on another node").isEqualTo(lost);
        assertThat(bench.remains.files(ESSAYS)).isEqualTo(1);
        assertThat(bench.files.get(UPLOADER, others.id())).isEqualTo(others);
        assertThat(bench.files.get(UPLOADER, unkept.id())).isEqualTo(unkept);
    }

    @Test
    void leavesNothingOfAnExportThatThePowerBrokeOff() throws IOException {
        Path file = bench.export(Optional.empty());
        Files.createFile(file.resolveSibling(".1.part"));
        bench.openExports();
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void doesNotBeginWhileSomebodyWantsIt() {
        bench.state.install(ADMIN, ESSAYS, new Version("0.1.0"), "aa", bench.state.revision(ESSAYS));
        assertThatThrownBy(bench::begin).isInstanceOf(ConflictException.class);
    }

    @Test
    void leavesTablesAloneThatNoModuleHasMade() {
        bench.jpa.execute("create table scheduled_task (id bigint)");
        assertThat(bench.work.<List<KeptTable>>read(
                        tx -> bench.exports.kept(tx, "scheduled").tables()))
                .extracting(KeptTable::table)
                .containsExactly("registry_setting", "registry_switch");
        bench.work.housekeep(tx -> bench.tables.drop(tx, "scheduled"));
        assertThat(bench.jpa.count("scheduled_task")).isZero();
    }

    private List<String> left() {
        return bench.work.read(tx -> Rows.query(
                tx,
                "select lower(table_name) from information_schema.tables where lower(table_name) like 'essay%' order"
                        + " by 1",
                row -> row.getString(1)));
    }
}
