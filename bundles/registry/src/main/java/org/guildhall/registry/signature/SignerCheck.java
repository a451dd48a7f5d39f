// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.security.cert.CertPath;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.registry.zip.BadZipException;

/**
 * Whether somebody whom this installation trusts vouches for a signer now.
 *
 * @param trusted their certificates, or those of whoever vouches for them
 */
record SignerCheck(List<X509Certificate> trusted, Instant now) {

    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Set<String> SIGNING = Set.of("1.3.6.1.5.5.7.3.3", "2.5.29.37.0");

    /** @param all who signed the same, this one among them */
    Signer require(CertPath path, Set<CertPath> all) throws BadZipException {
        List<X509Certificate> chain = certificates(path).toList();
        X509Certificate own = chain.get(0);
        Authorities authorities = Authorities.among(trusted);
        Signer signer = new Signer(
                own.getSubjectX500Principal().getName(),
                own.getNotAfter().toInstant(),
                Stream.concat(Stream.of(path), all.stream())
                        .map(each -> authorities.completed(certificates(each).toList()))
                        .flatMap(Set::stream)
                        .map(Fingerprint::of)
                        .distinct()
                        .toList());
        for (X509Certificate certificate : chain) {
            requireValid(certificate);
        }
        if (!trusted.contains(own)) {
            requireVouchedFor(signer, isForSigning(own) ? authorities.vouching(chain, within(own)) : List.of());
        }
        return signer;
    }

    private void requireVouchedFor(Signer signer, List<X509Certificate> vouching) throws BadZipException {
        if (vouching.isEmpty()) {
            throw new BadZipException(
                    "registry.signature.unknown-signer",
                    signer.name(),
                    signer.certificates().get(0));
        }
        requireOneValid(vouching);
    }

    private static Stream<X509Certificate> certificates(CertPath path) {
        return path.getCertificates().stream().map(X509Certificate.class::cast);
    }

    private static boolean isForSigning(X509Certificate certificate) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null || uses.stream().anyMatch(SIGNING::contains);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** Somebody may have two certificates for one key, the old and the new. */
    private void requireOneValid(List<X509Certificate> vouching) throws BadZipException {
        BadZipException reason = null;
        for (X509Certificate certificate : vouching) {
            try {
                requireValid(certificate);
                return;
            } catch (BadZipException e) {
                reason = e;
            }
        }
        throw reason;
    }

    private void requireValid(X509Certificate certificate) throws BadZipException {
        String name = certificate.getSubjectX500Principal().getName();
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.minus(TOLERANCE).isAfter(to)) {
            throw new BadZipException("registry.signature.expired", name, day(to));
        }
        if (now.plus(TOLERANCE).isBefore(from)) {
            throw new BadZipException("registry.signature.not-yet", name, day(from));
        }
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault()).toString();
    }

    /** Now, or what is within the tolerance of it. */
    private Instant within(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        return now.isBefore(from) ? from : now.isAfter(to) ? to : now;
    }
}
