// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    Signer require(CertPath path) throws BadZipException {
        List<X509Certificate> chain =
                path.getCertificates().stream().map(X509Certificate.class::cast).toList();
        X509Certificate own = chain.get(0);
        Signer signer = new Signer(
                own.getSubjectX500Principal().getName(),
                own.getNotAfter().toInstant(),
                chain.stream().map(Fingerprint::of).toList());
        for (X509Certificate certificate : chain) {
            requireValid(certificate);
        }
        if (!trusted.contains(own) && !isVouchedFor(chain)) {
            throw new BadZipException(
                    "registry.signature.unknown-signer",
                    signer.name(),
                    signer.certificates().get(0));
        }
        return signer;
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

    private boolean isVouchedFor(List<X509Certificate> chain) {
        try {
            X509Certificate own = chain.get(0);
            List<String> uses = own.getExtendedKeyUsage();
            if (trusted.isEmpty() || uses != null && uses.stream().noneMatch(SIGNING::contains)) {
                return false;
            }
            PKIXParameters rules = new PKIXParameters(trusted.stream()
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toSet()));
            // what is revoked is in a list of our own: an installation may have no way out
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(within(own)));
            // whom one trusts need not be asked who vouches for them
            CertPath upToTrusted = CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain.stream()
                            .takeWhile(certificate -> !trusted.contains(certificate))
                            .toList());
            CertPathValidator.getInstance("PKIX").validate(upToTrusted, rules);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Now, or what is within the tolerance of it. */
    private Instant within(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        return now.isBefore(from) ? from : now.isAfter(to) ? to : now;
    }
}
