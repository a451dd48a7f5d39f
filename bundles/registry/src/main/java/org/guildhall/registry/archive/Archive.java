// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a file in the deploy folder brings, read before anything of it is installed.
 *
 * @param bundles the manifests of its bundles
 */
record Archive(List<ArchiveFeature> features, List<Attributes> bundles) {

    private static final String REPOSITORY = "repository/";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** @throws IOException if the file is damaged */
    static Archive read(File file) throws IOException {
        Archive archive = new Archive(new ArrayList<>(), new ArrayList<>());
        try (ZipFile zip = new ZipFile(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    // to its end, for only that proves it whole
                    archive.add(entry.getName(), in.readAllBytes());
                }
            }
        }
        return archive;
    }

    private void add(String name, byte[] content) throws IOException {
        InputStream in = new ByteArrayInputStream(content);
        if (name.equals(MANIFEST)) {
            bundles.add(new Manifest(in).getMainAttributes());
        } else if (name.startsWith(REPOSITORY) && name.endsWith(".xml")) {
            features.addAll(ArchiveFeature.read(in));
        } else if (name.startsWith(REPOSITORY) && name.endsWith(".jar")) {
            Manifest manifest = new JarInputStream(in).getManifest();
            if (manifest == null) {
                throw new IOException(name + " has no manifest");
            }
            bundles.add(manifest.getMainAttributes());
        }
    }
}
