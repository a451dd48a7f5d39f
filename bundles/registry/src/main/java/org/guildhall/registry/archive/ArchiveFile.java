// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

/**
 * A file that an archive brings for Karaf: a bundle, or the document that declares the feature.
 *
 * @param address its Maven address
 */
public record ArchiveFile(String address, String sha256) {}
