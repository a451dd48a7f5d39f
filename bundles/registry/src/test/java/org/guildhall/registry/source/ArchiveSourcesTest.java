// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Tx;
import org.guildhall.data.file.OpenFile;
import org.guildhall.data.file.StoredFile;
import org.guildhall.registry.archive.ArchiveSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSourcesTest {

    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    @TempDir
    private Path folder;

    @Test
    void callsAnUploadWhatItsUploaderCallsIt() throws Exception {
        ArchiveSource source = uploaded("essays 0.2.kar");
        source.content().copyTo(folder.resolve(source.name()));
        assertThat(folder.resolve("essays 0.2.kar")).hasContent("content");
    }

    @Test
    void hasANameForWhatNoFileCanBeCalledHere() {
        assertThat(uploaded("a\0b.kar").name()).isEqualTo("module.kar");
    }

    private static ArchiveSource uploaded(String name) {
        Downloads nowhere = new Downloads(HttpClient.newBuilder(), new DownloadRules(Set.of()), Duration.ofSeconds(1));
        return new ArchiveSources(nowhere, new OneUpload(name)).uploaded(ADMIN, new Id(7));
    }

    /** One file that somebody uploaded. */
    private record OneUpload(String name) implements org.guildhall.data.file.Files {

        @Override
        public StoredFile get(Actor actor, Id id) {
            return new StoredFile(id, name, "application/zip", 7);
        }

        @Override
        public OpenFile open(Actor actor, Id id) {
            return new OpenFile(get(actor, id), new ByteArrayInputStream("content".getBytes()));
        }

        @Override
        public StoredFile add(Actor actor, String called, InputStream bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(Tx tx, Actor actor, Id id, Permission permission, Id organization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(Tx tx, Id id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard(Actor actor, Id id) {
            throw new UnsupportedOperationException();
        }
    }
}
