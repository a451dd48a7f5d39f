// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.Artifacts;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class KeptArchivesTest {

    @TempDir
    private Path folder;

    private final TestJpa jpa = TestJpa.open("registry");
    private final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));
    private final Artifacts artifacts = new Artifacts(jpa.work(), clock);

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void givesBackWhatItKept() {
        KeptArchives archives = new KeptArchives(folder.resolve("modules"), artifacts);
        String sha256 = archives.keep(file -> Files.writeString(file, "abc"));
        assertThat(sha256).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(archives.find(sha256))
                .hasValueSatisfying(file -> assertThat(file).hasContent("abc"));
        assertThat(archives.keep(file -> Files.writeString(file, "abc"))).isEqualTo(sha256);
    }

    @Test
    void fetchesWhatAnotherNodeKeptOrWasChangedHere() throws IOException {
        String sha256 = new KeptArchives(folder.resolve("one"), artifacts).keep(file -> Files.writeString(file, "abc"));
        KeptArchives other = new KeptArchives(folder.resolve("two"), artifacts);
        assertThat(other.find(sha256))
                .hasValueSatisfying(file -> assertThat(file).hasContent("abc"));

        Files.writeString(folder.resolve("two").resolve(sha256 + ".kar"), "abcd");
        assertThat(other.find(sha256))
                .hasValueSatisfying(file -> assertThat(file).hasContent("abc"));
    }

    @Test
    void doesNotGiveBackWhatWasChangedEverywhere() {
        KeptArchives archives = new KeptArchives(folder, artifacts);
        artifacts.keep("00", new byte[] {1, 2});
        assertThat(archives.find("00")).isEmpty();
        assertThat(archives.find("11")).isEmpty();
    }

    @Test
    void hasNothingToForgetAtFirst() {
        new KeptArchives(folder.resolve("modules"), artifacts).keepHereOnly(Set.of());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void forgetsWhatNobodyWants() throws IOException {
        KeptArchives archives = new KeptArchives(folder, artifacts);
        String wanted = archives.keep(file -> Files.writeString(file, "abc"));
        String other = archives.keep(file -> Files.writeString(file, "abcd"));
        Path unfinished = Files.writeString(folder.resolve(".1.part"), "ab");
        clock.advance(Duration.ofHours(2));
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        for (Path file : List.of(archives.get(wanted), archives.get(other), unfinished)) {
            Files.setLastModifiedTime(file, old);
        }
        archives.keepOnly(Set.of(wanted));
        archives.keepHereOnly(Set.of(wanted));
        assertThat(archives.find(wanted)).isPresent();
        assertThat(archives.find(other)).isEmpty();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void leavesHereWhatAllNodesShallRun() throws IOException {
        KeptArchives archives = new KeptArchives(folder, artifacts);
        String sha256 = archives.keep(file -> Files.writeString(file, "abc"));
        Path runs = archives.get(sha256);
        new DesiredState(jpa.work(), new DesiredRepository(), new SilentSignals(), jpa.ids(), clock)
                .install(Actor.platform(Organization.NATIONAL), "essay-contest", new Version("0.1.0"), sha256, 0);
        Files.setLastModifiedTime(runs, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        archives.keepHereOnly(Set.of());
        assertThat(runs).exists();
    }

    @Test
    void leavesHereWhatIsYoung() throws IOException {
        KeptArchives archives = new KeptArchives(folder, artifacts);
        Path packed = archives.get(archives.keep(file -> Files.writeString(file, "abcd")));
        Path unfinished = Files.writeString(folder.resolve(".1.part"), "ab");
        clock.advance(Duration.ofHours(2));
        archives.keepHereOnly(Set.of());
        assertThat(packed).exists();
        assertThat(unfinished).exists();
    }
}
