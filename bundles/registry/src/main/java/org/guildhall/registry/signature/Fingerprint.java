// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/** What archives and certificates are known by: their SHA-256, in hexadecimal digits. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As other programs print it, with colons and capitals. */
    static String plain(String printed) {
        return printed.replace(":", "").toLowerCase(Locale.ROOT);
    }
}
