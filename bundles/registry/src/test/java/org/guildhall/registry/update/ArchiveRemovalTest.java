// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.Artifacts;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRemovalTest {

    @TempDir
    private Path folder;

    private final TestJpa jpa = TestJpa.open("registry");
    private final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void forgetsTheFilesOfEachNodeOnceAnHour() throws IOException {
        for (String node : new String[] {"one", "two"}) {
            Path modules = Files.createDirectories(folder.resolve(node).resolve("modules"));
            ArchiveRemoval removal = onNode(modules);
            Path unwanted = old(modules.resolve("cc.kar"));
            removal.tidyHere();
            assertThat(unwanted).doesNotExist();

            old(unwanted);
            removal.tidyHere();
            assertThat(unwanted).as("it has just looked").exists();
            clock.advance(Duration.ofHours(1));
            removal.tidyHere();
            assertThat(unwanted).doesNotExist();
        }
    }

    private ArchiveRemoval onNode(Path modules) throws IOException {
        DesiredState state =
                new DesiredState(jpa.work(), new DesiredRepository(), new SilentSignals(), jpa.ids(), clock);
        UpdateLog log = new UpdateLog(
                jpa.work(), new UpdateRepository(), state, new ThisNode(modules.getParent(), jpa.ids()), clock);
        return new ArchiveRemoval(new KeptArchives(modules, new Artifacts(jpa.work(), clock)), log, new Turn(), clock);
    }

    private static Path old(Path file) throws IOException {
        Files.createFile(file);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
}
