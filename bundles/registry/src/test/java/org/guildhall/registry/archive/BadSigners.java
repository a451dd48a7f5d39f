// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.guildhall.registry.signature.TestSigner.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.guildhall.registry.signature.TestSigner;

/** Archives that do not say who vouches for whoever signed them, because that one may not. */
final class BadSigners {

    private static final TestSigner MAKER = TestSigner.selfMade("Trusted maker");
    private static final TestSigner REVOKED = TestSigner.authority("Revoked federation");
    private static final TestSigner EXPIRED = TestSigner.authority("Old federation", NOW.minusSeconds(400));

    private BadSigners() {}

    /** @return the fingerprint of whom to revoke */
    static String trustIn(Path folder) {
        MAKER.trustIn(folder);
        EXPIRED.trustIn(folder);
        return REVOKED.trustIn(folder).fingerprint();
    }

    static Stream<BadArchive> all() {
        return Stream.of(
                signed("a trusted maker vouches for", "registry.signature.unknown-signer", MAKER),
                signed("somebody revoked vouches for", "registry.revocation.revoked", REVOKED),
                signed("somebody vouched for until yesterday", "registry.signature.expired", EXPIRED),
                signedByTwo(MAKER, REVOKED.issue("Friend")),
                signedByTwo(REVOKED.issue("Friend"), MAKER));
    }

    private static BadArchive signedByTwo(TestSigner one, TestSigner other) {
        return new BadArchive(
                "signed by " + one.certificate().getSubjectX500Principal() + ", then by another",
                "registry.revocation.revoked",
                file -> other.sign(
                        one.sign(Files.write(file, new ModuleKar().zip().bytes()))));
    }

    private static BadArchive signed(String name, String key, TestSigner vouching) {
        TestSigner signer = vouching.issue("Thief").silent();
        return new BadArchive(
                "signed by whom " + name,
                key,
                file -> signer.sign(Files.write(file, new ModuleKar().zip().bytes())));
    }
}
