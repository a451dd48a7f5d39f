// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.guildhall.registry.signature.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that an archive brings for Karaf: a bundle, or the document that declares the feature.
 *
 * @param address its Maven address
 */
public record ArchiveFile(String address, String sha256) {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveFile.class);

    /** Whether just that is what the container finds at an address: it looks in several places, and takes what comes first. */
    public boolean isAt(String place) {
        try (InputStream in = new URL(place).openStream()) {
            return Fingerprint.of(in.readAllBytes()).equals(sha256);
        } catch (IOException e) {
            LOG.debug("Nothing can be read at {}", place, e);
            return false;
        }
    }
}
