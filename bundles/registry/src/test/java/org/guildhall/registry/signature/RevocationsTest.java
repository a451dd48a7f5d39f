// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.api.error.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationsTest {

    private static final Origin ORIGIN = new Origin("sample", "1.2.0", "ab12", List.of("cd34", "ef56"));

    @TempDir
    private Path folder;

    private Origins origins;
    private Revocations revocations;

    @BeforeEach
    void begin() {
        origins = new Origins(folder.resolve("origins"));
        revocations = new Revocations(new TrustFolder(folder), origins);
    }

    @Test
    void letsInWhatNobodyRevoked() throws IOException {
        assertThatCode(() -> revocations.require(ORIGIN)).doesNotThrowAnyException();
        revoke("{\"archives\":{\"99\":\"other\"},\"modules\":{\"sample/1.2.1\":\"other\"}}");
        assertThatCode(() -> revocations.require(ORIGIN)).doesNotThrowAnyException();
        assertThat(revocations.problem("sample", "1.2.0")).isEmpty();
        assertThat(revocations.problem()).isEmpty();
    }

    @Test
    void refusesAnArchiveACertificateOrAVersion() throws IOException {
        for (String revoked : new String[] {
            "{\"archives\":{\"AB:12\":\"leaks\"}}",
            "{\"certificates\":{\"EF56\":\"leaks\"}}",
            "{\"modules\":{\"sample/1.2.0\":\"leaks\"}}"
        }) {
            revoke(revoked);
            assertThatThrownBy(() -> revocations.require(ORIGIN)).isInstanceOfSatisfying(ConflictException.class, e -> {
                assertThat(e.key()).isEqualTo("registry.revocation.revoked");
                assertThat(e.arguments()).containsExactly("sample", "1.2.0", "leaks");
            });
        }
    }

    @Test
    void keepsWhatWasLetInOnceFromStarting() throws IOException {
        revoke("{\"certificates\":{\"cd34\":\"stolen\"}}");
        assertThat(revocations.problem("sample", "1.2.0")).isEmpty();
        origins.put(new Origin("sample", "1.2.0", "00", List.of()));
        origins.put(ORIGIN);
        assertThat(revocations.problem("sample", "1.2.0")).isPresent();
        assertThat(revocations.problem("sample", "1.3.0")).isEmpty();
        revoke("{\"modules\":{\"shipped/0.1.0\":\"old\"}}");
        assertThat(revocations.problem("shipped", "0.1.0")).isPresent();
    }

    @Test
    void letsNothingInButStartsAllWhenTheListIsMisspelt() throws IOException {
        for (String misspelt : new String[] {"{\"archive\":{\"ab12\":\"leaks\"}}", "{", "[]"}) {
            revoke(misspelt);
            assertThatThrownBy(() -> revocations.require(ORIGIN))
                    .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                            .isEqualTo("registry.revocation.unreadable"));
            assertThat(revocations.problem("sample", "1.2.0")).isEmpty();
            assertThat(revocations.problem()).isPresent();
        }
    }

    private void revoke(String list) throws IOException {
        Files.writeString(folder.resolve("modules-revoked.json"), list);
    }
}
