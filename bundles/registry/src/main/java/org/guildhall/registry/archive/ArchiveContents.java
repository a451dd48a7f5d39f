// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guildhall.registry.words.BundleWords;
import org.guildhall.registry.zip.BadZipException;
import org.guildhall.registry.zip.StrictZip;

/** What of an archive is of interest here, collected while it is read. */
final class ArchiveContents implements StrictZip.Visitor {

    static final String REPOSITORY = "repository/";
    private static final String META = "META-INF/";
    private static final byte[] NOTHING = {};

    private final Map<String, byte[]> features = new TreeMap<>();
    private final Set<String> jars = new HashSet<>();
    private final List<ArchiveBundle> bundles = new ArrayList<>();
    private final Map<String, Map<String, String>> migrations = new HashMap<>();
    private final Map<String, Map<String, byte[]>> words = new HashMap<>();
    private final Set<String> withPages = new HashSet<>();

    @Override
    public void visit(String path, byte[] content) throws BadZipException {
        int inside = path.indexOf(StrictZip.INSIDE);
        if (inside >= 0) {
            visitInside(address(path.substring(0, inside)), path.substring(inside + 2), content);
        } else if (path.startsWith(REPOSITORY) && path.endsWith("-features.xml")) {
            features.put(address(path), content);
        } else if (path.startsWith(REPOSITORY) && path.endsWith(".jar")) {
            jars.add(address(path));
        } else if (!path.startsWith(META) || StrictZip.isJar(path)) {
            // before what is in it, which would count as a part of a bundle
            throw new BadZipException("registry.archive.unexpected", path);
        }
    }

    private void visitInside(String jar, String path, byte[] content) throws BadZipException {
        if (path.equals(ArchiveBundle.MANIFEST)) {
            bundles.add(ArchiveBundle.read(jar, content));
        } else if (path.equals(BundleWords.CHINESE) || path.equals(BundleWords.ENGLISH)) {
            words.computeIfAbsent(jar, key -> new HashMap<>()).put(path, content);
        } else if (path.equals("ui/ui.json")) {
            withPages.add(jar);
        } else if (path.startsWith("db/") && path.endsWith(".sql")) {
            migrations
                    .computeIfAbsent(jar, key -> new TreeMap<>())
                    .put(path, new String(content, StandardCharsets.UTF_8));
        }
    }

    private static String address(String path) throws BadZipException {
        try {
            return MavenPath.uri(path.substring(REPOSITORY.length()));
        } catch (IllegalArgumentException e) {
            throw new BadZipException("registry.archive.unexpected", path);
        }
    }

    /** The address of the document that declares the feature, with the document. */
    Map.Entry<String, byte[]> featureDocument() throws BadZipException {
        if (features.isEmpty()) {
            throw new BadZipException("registry.archive.empty");
        }
        if (features.size() > 1) {
            throw new BadZipException("registry.archive.features");
        }
        return features.entrySet().iterator().next();
    }

    /** @throws BadZipException if the feature names others than those that are here */
    List<ArchiveBundle> bundles(ArchiveFeature feature) throws BadZipException {
        for (String address : feature.bundles()) {
            if (!jars.contains(address)) {
                throw new BadZipException("registry.archive.bundle-missing", address);
            }
        }
        for (String jar : jars) {
            if (!feature.bundles().contains(jar)) {
                throw new BadZipException("registry.archive.unexpected", jar);
            }
            if (bundles.stream()
                    .noneMatch(bundle -> bundle.address().equals(jar)
                            && !bundle.symbolicName().isEmpty())) {
                throw new BadZipException("registry.archive.manifest", jar);
            }
        }
        return List.copyOf(bundles);
    }

    Map<String, String> migrations(ArchiveBundle bundle) {
        return migrations.getOrDefault(bundle.address(), Map.of());
    }

    /** @throws BadZipException if they can not be read */
    BundleWords words(ArchiveBundle bundle) throws BadZipException {
        Map<String, byte[]> files = words.getOrDefault(bundle.address(), Map.of());
        try {
            return BundleWords.of(
                    bundle.header(ArchiveBundle.ID).orElseThrow(),
                    files.getOrDefault(BundleWords.CHINESE, NOTHING),
                    files.getOrDefault(BundleWords.ENGLISH, NOTHING));
        } catch (IllegalArgumentException e) {
            throw new BadZipException("registry.archive.words", bundle.address());
        }
    }

    boolean hasPages(ArchiveBundle bundle) {
        return withPages.contains(bundle.address());
    }
}
