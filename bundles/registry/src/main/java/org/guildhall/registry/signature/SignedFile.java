// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertPath;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.registry.zip.BadZipException;

/**
 * Whose signatures cover an archive, all of it. The JDK says that a jar is verified even if something was added to it after it
 * was signed, or was taken away; here that is refused.
 */
final class SignedFile {

    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]*\\.(SF|RSA|DSA|EC)|SIG-[^/]*)", Pattern.CASE_INSENSITIVE);
    private static final String SIGNED = ".SF";

    private SignedFile() {}

    /**
     * The certificates of each who signed everything in it.
     *
     * @return none if it is not signed at all
     * @throws BadZipException if it is not what somebody signed
     */
    static Set<CertPath> signers(Path file) throws BadZipException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            if (entries.stream().noneMatch(SignedFile::isSignature)) {
                return Set.of();
            }
            List<JarEntry> content = entries.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> !SIGNATURE.matcher(entry.getName()).matches())
                    .toList();
            for (JarEntry entry : content) {
                verify(jar, entry);
            }
            requireAllThere(jar);
            return common(content);
        } catch (IOException | SecurityException e) {
            throw new BadZipException("registry.signature.broken", "META-INF");
        }
    }

    private static boolean isSignature(JarEntry entry) {
        return SIGNATURE.matcher(entry.getName()).matches()
                && entry.getName()
                        .regionMatches(true, entry.getName().length() - SIGNED.length(), SIGNED, 0, SIGNED.length());
    }

    /** The JDK compares when it has read all of it. */
    private static void verify(JarFile jar, JarEntry entry) throws IOException, BadZipException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            throw new BadZipException("registry.signature.broken", entry.getName());
        }
    }

    private static void requireAllThere(JarFile jar) throws IOException, BadZipException {
        Manifest manifest = jar.getManifest();
        if (manifest == null) {
            throw new BadZipException("registry.signature.broken", JarFile.MANIFEST_NAME);
        }
        for (String name : manifest.getEntries().keySet()) {
            if (jar.getEntry(name) == null) {
                throw new BadZipException("registry.signature.removed", name);
            }
        }
    }

    private static Set<CertPath> common(List<JarEntry> content) throws BadZipException {
        // the JDK takes a signature that it finds too weak for none
        if (content.stream().allMatch(entry -> entry.getCodeSigners() == null)) {
            throw new BadZipException("registry.signature.weak");
        }
        Set<CertPath> common = new HashSet<>();
        content.forEach(entry -> common.addAll(signers(entry)));
        for (JarEntry entry : content) {
            common.retainAll(signers(entry));
            if (common.isEmpty()) {
                throw new BadZipException("registry.signature.added", entry.getName());
            }
        }
        return common;
    }

    private static Set<CertPath> signers(JarEntry entry) {
        CodeSigner[] signers = entry.getCodeSigners();
        return signers == null
                ? Set.of()
                : Arrays.stream(signers).map(CodeSigner::getSignerCertPath).collect(Collectors.toSet());
    }
}
