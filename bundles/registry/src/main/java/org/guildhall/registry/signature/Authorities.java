// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Those of the trusted who may vouch for others; a maker's own certificate is trusted for what this maker signs, no more. */
record Authorities(List<X509Certificate> all) {

    private static final int VOUCHING = 5;

    static Authorities among(List<X509Certificate> trusted) {
        return new Authorities(trusted.stream().filter(Authorities::mayVouch).toList());
    }

    /** The JDK asks this of all but those whom it is told to trust. */
    private static boolean mayVouch(X509Certificate certificate) {
        boolean[] uses = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (uses == null || uses[VOUCHING]);
    }

    /** Those up to whom a chain leads at that moment; whether they are valid themselves is not asked. */
    List<X509Certificate> vouching(List<X509Certificate> chain, Instant moment) {
        // whom one trusts need not be asked who vouches for them
        List<X509Certificate> below = chain.stream()
                .takeWhile(certificate -> !all.contains(certificate))
                .toList();
        return all.stream().filter(authority -> leads(below, authority, moment)).toList();
    }

    private static boolean leads(List<X509Certificate> chain, X509Certificate authority, Instant moment) {
        try {
            PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            // what is revoked is in a list of our own: an installation may have no way out
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(moment));
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
            CertPathValidator.getInstance("PKIX").validate(path, rules);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A chain, and all who vouch for one of it, however far up: an archive need not carry their certificates. */
    Set<X509Certificate> completed(Collection<X509Certificate> chain) {
        Set<X509Certificate> known = new LinkedHashSet<>(chain);
        Deque<X509Certificate> open = new ArrayDeque<>(chain);
        while (!open.isEmpty()) {
            X509Certificate next = open.remove();
            for (X509Certificate authority : all) {
                if (hasIssued(authority, next) && known.add(authority)) {
                    open.add(authority);
                }
            }
        }
        return known;
    }

    private static boolean hasIssued(X509Certificate authority, X509Certificate certificate) {
        try {
            if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                return false;
            }
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
