// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.registry.signature.TestSigner.NOW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.guildhall.api.error.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureCheckTest {

    private static final TestSigner AUTHORITY = TestSigner.authority("Federation");
    private static final TestSigner MAKER = AUTHORITY.issue("Maker");
    private static final TestSigner STRANGER = TestSigner.authority("Nobody").issue("Stranger");

    @TempDir
    private Path folder;

    private Path trust;
    private Path archive;

    @BeforeEach
    void writeAnArchive() throws IOException {
        trust = folder.resolve("trust");
        AUTHORITY.trustIn(trust);
        fresh();
    }

    private Path fresh() throws IOException {
        return write(new TreeMap<>(Map.of("a", bytes("content of a"), "b/c", bytes("content of c"))));
    }

    @Test
    void knowsWhoSignedAll() {
        Signer signer = check(true).check(MAKER.sign(archive)).orElseThrow();
        assertThat(signer.name()).isEqualTo("CN=Maker");
        assertThat(signer.validUntil())
                .isEqualTo(MAKER.certificate().getNotAfter().toInstant());
        assertThat(signer.certificates()).containsExactly(MAKER.fingerprint(), AUTHORITY.fingerprint());
    }

    @Test
    void trustsACertificateThatIsInTheFolderItself() {
        TestSigner alone = TestSigner.selfMade("Alone").trustIn(trust);
        assertThat(check(true).check(alone.sign(archive))).isPresent();
        STRANGER.trustIn(trust);
        assertThat(check(true).check(STRANGER.sign(archive))).isPresent();
    }

    @Test
    void takesOneTrustedSignerOfTwo() {
        STRANGER.sign(archive);
        assertThat(check(true).check(MAKER.sign(archive)).orElseThrow().name()).isEqualTo("CN=Maker");
    }

    @Test
    void refusesWhatNobodyTrustedSigned() {
        requireRefused("missing", archive);
        requireRefused("unknown-signer", STRANGER.sign(archive));
    }

    @Test
    void refusesCertificatesForSomethingElse() {
        requireRefused("unknown-signer", AUTHORITY.issueServer("Web").sign(archive));
        // who was vouched for may not vouch for others
        requireRefused("unknown-signer", MAKER.issue("Friend").sign(archive));
    }

    @Test
    void letsNobodyVouchWhoIsTrustedAsAMakerOnly() throws IOException {
        MAKER.trustIn(trust);
        TestSigner alone = TestSigner.selfMade("Alone").trustIn(trust);
        for (TestSigner maker : List.of(MAKER, alone)) {
            assertThat(check(true).check(maker.sign(fresh()))).isPresent();
            TestSigner thief = maker.issue("Thief");
            requireRefused("unknown-signer", thief.sign(fresh()), "CN=Thief");
            requireRefused("unknown-signer", thief.silent().sign(fresh()), "CN=Thief");
        }
    }

    @Test
    void knowsAllWhoVouchThoughTheArchiveDoesNotSay() throws IOException {
        TestSigner district = AUTHORITY.issueAuthority("District").trustIn(trust);
        TestSigner maker = district.issue("Maker of the district");
        String[] all = {maker.fingerprint(), district.fingerprint(), AUTHORITY.fingerprint()};
        assertThat(signers(maker.sign(fresh()))).containsExactly(all);
        assertThat(signers(maker.silent().sign(fresh()))).containsExactly(all);
        maker.trustIn(trust);
        assertThat(signers(maker.silent().sign(fresh()))).containsExactly(all);
    }

    @Test
    void namesWhoVouchesAndIsNotValidThoughTheArchiveDoesNotSay() throws IOException {
        TestSigner late =
                TestSigner.authority("Old federation", NOW.minusSeconds(301)).trustIn(trust);
        requireRefused("expired", late.issue("Maker").sign(fresh()), "CN=Old federation");
        requireRefused("expired", late.issue("Maker").silent().sign(fresh()), "CN=Old federation");
        TestSigner justNow = TestSigner.authority("Federation of today", NOW.minusSeconds(299))
                .trustIn(trust);
        assertThat(check(true).check(justNow.issue("Maker").silent().sign(fresh())))
                .isPresent();
    }

    @Test
    void knowsAllWhoSignedAllOfIt() throws IOException {
        String[] all = {MAKER.fingerprint(), AUTHORITY.fingerprint(), STRANGER.fingerprint()};
        assertThat(signers(MAKER.silent().sign(STRANGER.silent().sign(fresh()))))
                .containsExactly(all);
        TestSigner friend = AUTHORITY.issue("Friend");
        assertThat(signers(MAKER.sign(friend.sign(fresh()))))
                .containsExactlyInAnyOrder(MAKER.fingerprint(), AUTHORITY.fingerprint(), friend.fingerprint());
    }

    private List<String> signers(Path file) {
        return check(true).check(file).orElseThrow().certificates();
    }

    @Test
    void refusesWhatWasChangedAfterwards() throws IOException {
        MAKER.sign(fresh());
        requireRefused("broken", rewrite(Map::put, "a", "other content"), "a");
        MAKER.sign(fresh());
        requireRefused("added", rewrite(Map::put, "d", "content of d"), "d");
        MAKER.sign(fresh());
        requireRefused("removed", rewrite((files, name) -> files.remove("b/c")), "b/c");
        MAKER.sign(fresh());
        requireRefused(
                "broken",
                rewrite((files, name) -> files.replaceAll((path, content) ->
                        path.endsWith(".SF") ? bytes(new String(content, StandardCharsets.UTF_8) + "\n") : content)));
        MAKER.sign(fresh());
        requireRefused("unknown-signer", STRANGER.sign(rewrite(Map::put, "e", "content of e")));
    }

    @Test
    void refusesWeakSignatures() {
        requireRefused("weak", MAKER.sign(archive, "MD5"));
        requireRefused("weak", AUTHORITY.issueWeak("Weak").sign(archive));
    }

    @Test
    void namesTheDayOnWhichACertificateEnded() throws IOException {
        Duration day = Duration.ofDays(1);
        requireRefused(
                "expired",
                AUTHORITY.issue("Late", NOW.minus(day), NOW.minusSeconds(301)).sign(fresh()));
        requireRefused(
                "not-yet",
                AUTHORITY.issue("Early", NOW.plusSeconds(301), NOW.plus(day)).sign(fresh()));
        assertThatThrownBy(() -> check(true).check(archive))
                .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.arguments())
                        .containsExactly("a.kar", "CN=Early", "2026-06-15"));
    }

    @Test
    void toleratesAClockThatIsFiveMinutesOff() throws IOException {
        Duration day = Duration.ofDays(1);
        assertThat(check(true)
                        .check(AUTHORITY
                                .issue("Late", NOW.minus(day), NOW.minusSeconds(299))
                                .sign(fresh())))
                .isPresent();
        assertThat(check(true)
                        .check(AUTHORITY
                                .issue("Early", NOW.plusSeconds(299), NOW.plus(day))
                                .sign(fresh())))
                .isPresent();
    }

    @Test
    void takesTheUnsignedInADemonstrationButNotTheTamperedWith() throws IOException {
        SignatureCheck demonstration = check(false);
        assertThat(demonstration.check(archive)).isEmpty();
        assertThat(demonstration.check(STRANGER.sign(archive))).isEmpty();
        assertThat(demonstration.problem()).isPresent();
        assertThat(check(true).problem()).isEmpty();
        Path changed = rewrite(Map::put, "a", "other");
        assertThatThrownBy(() -> demonstration.check(changed)).isInstanceOf(ConflictException.class);
    }

    @Test
    void saysWhichCertificateOfOursIsUnreadable() throws IOException {
        Files.writeString(
                trust.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n");
        requireRefused("trust-unreadable", MAKER.sign(archive));
    }

    private SignatureCheck check(boolean required) {
        return new SignatureCheck(required, new TrustFolder(trust), clock(NOW));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private void requireRefused(String key, Path file, String... named) {
        assertThatThrownBy(() -> check(true).check(file)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.key()).isEqualTo("registry.signature." + key);
            assertThat(e.arguments()).containsAll(List.of(named));
        });
    }

    private Path rewrite(Change<String> change, String name, String content) throws IOException {
        return rewrite((files, none) -> change.apply(files, name, bytes(content)));
    }

    private interface Change<K> {
        Object apply(Map<K, byte[]> files, K name, byte[] content);
    }

    private Path rewrite(BiConsumer<Map<String, byte[]>, String> change) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(files, "");
        return write(files);
    }

    private Path write(Map<String, byte[]> files) throws IOException {
        archive = folder.resolve("a.kar");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return archive;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
