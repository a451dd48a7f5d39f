// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.registry.signature.TestSigner.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.signature.Fingerprint;
import org.guildhall.registry.signature.SignatureFixture;
import org.guildhall.registry.signature.TestSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** None of the bad archives comes in, each is refused with its own sentence, and none leaves anything behind. */
class BadArchivesTest {

    private static final TestSigner AUTHORITY = TestSigner.authority("Federation");
    private static final TestSigner REVOKED = AUTHORITY.issue("Revoked");
    private static final List<BadArchive> BAD = Stream.of(
                    BadZips.all(), BadModules.all(AUTHORITY, REVOKED), BadSigners.all())
            .flatMap(all -> all)
            .toList();

    @TempDir
    private Path folder;

    private Path file;
    private Admission admission;

    @BeforeEach
    void trustOneAuthority() throws IOException {
        Path data = folder.resolve("data");
        file = folder.resolve("sample.kar");
        AUTHORITY.trustIn(data.resolve("trust"));
        String federation = BadSigners.trustIn(data.resolve("trust"));
        Files.writeString(data.resolve("trust/modules-revoked.json"), """
            {"certificates": {"%s": "stolen", "%s": "stolen, too"}, "modules": {"sample/1.2.1": "leaks"}}\
            """.formatted(REVOKED.fingerprint(), federation));
        SignatureFixture signatures = new SignatureFixture(data, Clock.fixed(NOW, ZoneOffset.UTC));
        BundleContext here = FakeBundle.context(
                new FakeBundle(folder).named(BadModules.LIBRARY, "1.83.0").bundle());
        FakeFeatures features = new FakeFeatures()
                .know("guildhall", "0.1.0")
                .install("log", "4.4.10", "mvn:org.ops4j.pax.logging/pax-logging-api/2.2.8");
        admission = new Admission(
                new Staging(data.resolve("staging"), () -> {}),
                signatures.check(),
                signatures.revocations(),
                new PlatformCheck(new Version("0.1.0")),
                new FeatureNameCheck(here, features.service()),
                new LibraryCheck(here, features.service()));
    }

    static Stream<BadArchive> bad() {
        return BAD.stream();
    }

    @Test
    void areMoreThanTwoHundred() {
        assertThat(BAD).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @Test
    void letsAGoodOneIn() throws IOException {
        AUTHORITY
                .issue("Maker")
                .sign(new ModuleKar().header("Guildhall-Api", "[0.1,1)").in(folder));
        try (StagedArchive staged = admission.admit(ArchiveSource.of(file))) {
            assertThat(staged.signer().orElseThrow().name()).isEqualTo("CN=Maker");
            assertThat(staged.origin().sha256()).isEqualTo(Fingerprint.of(Files.readAllBytes(file)));
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedAndLeavesNothingBehind(BadArchive archive) throws IOException {
        archive.making().to(file);
        Map<Path, Long> before = listing();
        assertThatThrownBy(() -> admission.admit(ArchiveSource.of(file)))
                .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                        .isIn(archive.key(), "registry.archive." + archive.key()));
        assertThat(listing()).isEqualTo(before);
    }

    private Map<Path, Long> listing() throws IOException {
        Map<Path, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                files.put(
                        each,
                        Files.isDirectory(each)
                                ? -1
                                : Files.getLastModifiedTime(each).toMillis());
            }
        }
        return files;
    }
}
