// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.guildhall.registry.zip.BadZipException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A bundle in an archive.
 *
 * @param address its Maven address
 */
public record ArchiveBundle(String address, Attributes headers) {

    static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** The id of the module, or part of the platform, that it is. */
    static final String ID = "Guildhall-Id";

    /** The versions of the platform that it was made for. */
    static final String API = "Guildhall-Api";

    /** The names of all permissions that it asks for, with commas between them. */
    static final String PERMISSIONS = "Guildhall-Permissions";

    /** @throws BadZipException if it is no manifest, or not a bundle's */
    static ArchiveBundle read(String address, byte[] manifest) throws BadZipException {
        try {
            ArchiveBundle bundle =
                    new ArchiveBundle(address, new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes());
            bundle.version();
            bundle.header(API).ifPresent(VersionRange::valueOf);
            return bundle;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadZipException("registry.archive.manifest", address);
        }
    }

    /** What it is called; empty if it is no bundle. */
    String symbolicName() {
        return header(Constants.BUNDLE_SYMBOLICNAME).orElse("").split(";")[0].strip();
    }

    Version version() {
        return Version.parseVersion(header(Constants.BUNDLE_VERSION).orElse(null));
    }

    boolean isModule() {
        return header("Guildhall-Module").filter(value -> !value.isBlank()).isPresent();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getValue(name));
    }
}
