// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a client shows to prove its session: 256 random bits that mean nothing; the database keeps only their hash. */
final class SessionToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private SessionToken() {}

    static String generate() {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
