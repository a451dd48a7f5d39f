// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Fingerprints of what is served. */
final class ContentHash {

    private static final int BYTES = 8;

    private ContentHash() {}

    /** A short name for a set of files: another one as soon as any name or content differs. */
    static String of(Map<String, byte[]> contents) {
        MessageDigest sha256 = sha256();
        new TreeMap<>(contents).forEach((name, content) -> {
            update(sha256, name.getBytes(StandardCharsets.UTF_8));
            update(sha256, content);
        });
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }

    /** As a Content-Security-Policy names an inline script it lets pass. */
    static String forPolicy(String script) {
        byte[] digest = sha256().digest(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    // the length goes first, or moving bytes from one file to the next would not show
    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
