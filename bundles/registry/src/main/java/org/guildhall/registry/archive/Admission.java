// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.signature.Revocations;
import org.guildhall.registry.signature.SignatureCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets archives in from outside: each is one module and nothing else, from somebody trusted, for this platform. */
@Component(service = Admission.class)
public class Admission {

    private final Staging staging;
    private final SignatureCheck signatures;
    private final Revocations revocations;
    private final PlatformCheck platform;
    private final FeatureNameCheck names;
    private final LibraryCheck libraries;

    @Activate
    public Admission(
            @Reference Staging staging,
            @Reference SignatureCheck signatures,
            @Reference Revocations revocations,
            @Reference PlatformCheck platform,
            @Reference FeatureNameCheck names,
            @Reference LibraryCheck libraries) {
        this.staging = staging;
        this.signatures = signatures;
        this.revocations = revocations;
        this.platform = platform;
        this.names = names;
        this.libraries = libraries;
    }

    /** @throws ConflictException if it may not come in; nothing of it is left behind */
    StagedArchive admit(ArchiveSource source) {
        StagedArchive staged = staging.take(source);
        try {
            StagedArchive signed =
                    staged.signedBy(signatures.check(staged.archive().file()));
            revocations.require(signed.origin());
            platform.require(signed.archive());
            names.require(signed.archive());
            libraries.require(signed.archive());
            return signed;
        } catch (RuntimeException e) {
            staged.close();
            throw e;
        }
    }
}
