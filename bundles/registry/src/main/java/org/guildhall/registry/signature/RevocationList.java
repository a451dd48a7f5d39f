// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must not run any more, each with the reason.
 *
 * @param archives by the SHA-256 of the file
 * @param certificates by the SHA-256 of the certificate: all that it signed, or that somebody signed for whom it vouches
 * @param modules by id and version, as in {@code essay-contest/0.1.0}, wherever they came from
 */
record RevocationList(Map<String, String> archives, Map<String, String> certificates, Map<String, String> modules) {

    private static final ObjectMapper JSON = new ObjectMapper();

    RevocationList {
        archives = archives == null ? Map.of() : archives;
        certificates = certificates == null ? Map.of() : certificates;
        modules = modules == null ? Map.of() : modules;
    }

    /** @throws IOException if it is there and is no such list; what is misspelt must not be overlooked */
    static RevocationList read(Path file) throws IOException {
        return Files.exists(file)
                ? JSON.readValue(file.toFile(), RevocationList.class)
                : new RevocationList(null, null, null);
    }

    Optional<String> ofArchive(String sha256) {
        return find(archives, sha256);
    }

    Optional<String> ofCertificates(List<String> fingerprints) {
        return fingerprints.stream()
                .flatMap(each -> find(certificates, each).stream())
                .findFirst();
    }

    Optional<String> ofModule(String module) {
        return Optional.ofNullable(modules.get(module));
    }

    private static Optional<String> find(Map<String, String> reasons, String fingerprint) {
        return reasons.entrySet().stream()
                .filter(entry -> Fingerprint.plain(entry.getKey()).equals(fingerprint))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
