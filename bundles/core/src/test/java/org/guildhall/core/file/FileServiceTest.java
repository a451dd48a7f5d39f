// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.core.Bench;
import org.guildhall.data.file.StoredFile;
import org.guildhall.data.file.store.StoredFiles;
import org.guildhall.rest.Created;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileServiceTest {

    private static final Permission JUDGE = Permission.of("essay-contest.entry.judge");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private final Bench bench = new Bench();
    private final Id funing = bench.union("阜宁县总工会", NATIONAL);
    private final Actor uploader = TestActors.signedIn(new Id(1), funing, Set.of(FileService.USE));
    private final Actor stranger = TestActors.signedIn(new Id(2), funing, Set.of(FileService.USE));
    private final Actor judge = TestActors.signedIn(new Id(3), funing, Set.of(FileService.USE, JUDGE));

    private StoredFiles stored;
    private FileService files;
    private FileResource resource;

    @BeforeEach
    void open(@TempDir Path folder) {
        stored = new StoredFiles(folder, bench.jpa.dataSource(), bench.ids, bench.clock);
        files = new FileService(stored);
        resource = new FileResource(files);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void fileThatNobodyKeepsIsItsUploadersAlone() {
        Id id = files.add(uploader, "a.txt", text("a")).id();

        assertThat(files.open(uploader, id).content()).hasContent("a");
        assertThatThrownBy(() -> files.open(stranger, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.open(judge, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void fileThatIsKeptIsForWhoeverHasThePermission() {
        Id id = files.add(uploader, "a.txt", text("a")).id();

        bench.work.housekeep(tx -> stored.keep(tx, uploader, id, JUDGE, funing));

        assertThat(files.open(judge, id).content()).hasContent("a");
        assertThatThrownBy(() -> files.open(stranger, id)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void nobodyUploadsOrReadsWithoutAPartInThePlatform() {
        Actor nobody = TestActors.signedIn(new Id(4), funing, Set.of(JUDGE));

        assertThatThrownBy(() -> files.add(nobody, "a.txt", text("a"))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> files.open(nobody, new Id(404))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void browserShowsAnImageAndSavesAnythingElse() {
        Response image = get("照片 1.png", new ByteArrayInputStream(PNG));
        Response text = get("名单.txt", text("周建梅"));

        assertThat(image.getHeaderString("Content-Disposition"))
                .isEqualTo("inline; filename*=UTF-8''%E7%85%A7%E7%89%87%201.png");
        assertThat(image.getHeaderString("Content-Type")).isEqualTo("image/png");
        assertThat(text.getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E5%90%8D%E5%8D%95.txt");
        assertThat(text.getHeaderString("Content-Length")).isEqualTo("9");
        assertThat(text.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text.getHeaderString("Cache-Control")).startsWith("private");
    }

    private Response get(String name, InputStream content) {
        Created<StoredFile> added = resource.add(uploader, name, content);
        assertThat(added.location()).hasToString("files/" + added.entity().id());
        return resource.get(uploader, added.entity().id());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
