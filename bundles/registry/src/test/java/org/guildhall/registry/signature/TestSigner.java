// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipFile;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import jdk.security.jarsigner.JarSigner;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody with a key and a certificate who signs archives. */
public final class TestSigner {

    public static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");

    private final KeyPair keys;
    private final List<X509Certificate> chain;

    private TestSigner(KeyPair keys, List<X509Certificate> chain) {
        this.keys = keys;
        this.chain = chain;
    }

    /** Somebody who vouches for others. */
    public static TestSigner authority(String name) {
        return authority(name, NOW.plus(1000, ChronoUnit.DAYS));
    }

    public static TestSigner authority(String name, Instant to) {
        return make(name, null, 2048, NOW.minus(1000, ChronoUnit.DAYS), to, null);
    }

    /** Somebody who vouches for themselves and for nobody else. */
    public static TestSigner selfMade(String name) {
        return make(
                name,
                null,
                2048,
                NOW.minus(1000, ChronoUnit.DAYS),
                NOW.plus(1000, ChronoUnit.DAYS),
                KeyPurposeId.id_kp_codeSigning);
    }

    /** Somebody for whom this one vouches, and who vouches for others. */
    public TestSigner issueAuthority(String name) {
        return make(name, this, 2048, NOW.minus(100, ChronoUnit.DAYS), NOW.plus(100, ChronoUnit.DAYS), null);
    }

    /** Somebody for whom this one vouches. */
    public TestSigner issue(String name) {
        return issue(name, NOW.minus(100, ChronoUnit.DAYS), NOW.plus(100, ChronoUnit.DAYS));
    }

    public TestSigner issue(String name, Instant from, Instant to) {
        return make(name, this, 2048, from, to, KeyPurposeId.id_kp_codeSigning);
    }

    /** With a key that is too short. */
    public TestSigner issueWeak(String name) {
        return make(
                name,
                this,
                512,
                NOW.minus(1, ChronoUnit.DAYS),
                NOW.plus(1, ChronoUnit.DAYS),
                KeyPurposeId.id_kp_codeSigning);
    }

    /** For web servers. */
    public TestSigner issueServer(String name) {
        return make(
                name,
                this,
                2048,
                NOW.minus(1, ChronoUnit.DAYS),
                NOW.plus(1, ChronoUnit.DAYS),
                KeyPurposeId.id_kp_serverAuth);
    }

    /** The same, who does not say in archives who vouches for them. */
    public TestSigner silent() {
        return new TestSigner(keys, chain.subList(0, 1));
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    public String fingerprint() {
        return Fingerprint.of(certificate());
    }

    /** Proves over TLS who this is, to those who believe it. */
    public SSLContext tls() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("own", keys.getPrivate(), new char[0], chain.toArray(new X509Certificate[0]));
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes others believe this one. */
    public TestSigner trustIn(Path folder) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(certificate().getEncoded());
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(fingerprint() + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs an archive where it is. */
    public Path sign(Path archive) {
        return sign(archive, "SHA-256");
    }

    public Path sign(Path archive, String digest) {
        Path signed = archive.resolveSibling("signed");
        try {
            JarSigner signer = new JarSigner.Builder(
                            keys.getPrivate(),
                            CertificateFactory.getInstance("X.509").generateCertPath(chain))
                    .digestAlgorithm(digest)
                    .signatureAlgorithm(digest.equals("MD5") ? "MD5withRSA" : "SHA256withRSA")
                    .signerName("S" + fingerprint().substring(0, 7))
                    .build();
            try (ZipFile from = new ZipFile(archive.toFile());
                    OutputStream to = Files.newOutputStream(signed)) {
                signer.sign(from, to);
            }
            return Files.move(signed, archive, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestSigner make(
            String name, TestSigner issuer, int bits, Instant from, Instant to, KeyPurposeId purpose) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            KeyPair keys = generator.generateKeyPair();
            X500Principal subject = new X500Principal("CN=" + name);
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer == null ? subject : issuer.certificate().getSubjectX500Principal(),
                    BigInteger.valueOf(name.hashCode() & 0x7fffffff),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == null));
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            }
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                            .build(issuer == null ? keys.getPrivate() : issuer.keys.getPrivate())));
            List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
            if (issuer != null) {
                chain.addAll(issuer.chain);
            }
            return new TestSigner(keys, chain);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
