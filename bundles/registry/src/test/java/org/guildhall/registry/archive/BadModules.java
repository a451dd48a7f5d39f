// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.guildhall.registry.signature.TestSigner.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guildhall.registry.signature.TestSigner;
import org.guildhall.registry.zip.RawZip;

/** Archives that are whole, and bring what must not come in, or not from there. */
final class BadModules {

    /** Here in the version 1.83.0. */
    static final String LIBRARY = "bcprov";

    private final List<BadArchive> all = new ArrayList<>();
    private final TestSigner authority;
    private final TestSigner maker;

    private BadModules(TestSigner authority) {
        this.authority = authority;
        this.maker = authority.issue("Maker");
    }

    /** @param authority whom the installation trusts */
    static Stream<BadArchive> all(TestSigner authority, TestSigner revoked) {
        BadModules bad = new BadModules(authority);
        bad.bundles();
        bad.features();
        bad.strangers();
        bad.platforms();
        bad.names();
        bad.libraries();
        bad.signers(revoked);
        bad.tampered();
        return bad.all.stream();
    }

    private void bundles() {
        add("no module", "empty", kar -> kar.without("Guildhall-Module"));
        add(
                "two modules",
                "two-modules",
                kar -> kar.bundle("second", Map.of("Bundle-SymbolicName", "second", "Guildhall-Module", "true")));
        for (String id : new String[] {"core", "registry", "security"}) {
            add("called " + id, "platform", kar -> kar.header("Guildhall-Id", id));
        }
        add(
                "a part of the platform beside it",
                "platform",
                kar -> kar.bundle("web", Map.of("Bundle-SymbolicName", "guildhall-web", "Guildhall-Id", "web")));
        add(
                "a fragment",
                "fragment",
                kar -> kar.bundle("part", Map.of("Bundle-SymbolicName", "part", "Fragment-Host", "guildhall-core")));
        for (String id : new String[] {"", "../x", "A", "a b", "a/b", "-a"}) {
            add("with the id “" + id + "”", "manifest", kar -> kar.header("Guildhall-Id", id));
        }
        add("without an id", "manifest", kar -> kar.without("Guildhall-Id"));
        add("without a name", "manifest", kar -> kar.without("Bundle-SymbolicName"));
        add("a version that is none", "manifest", kar -> kar.header("Bundle-Version", "one"));
        add("a bundle without a manifest", "manifest", kar -> kar.bundle("other", Map.of()));
    }

    private void features() {
        String end = "</feature>\n</features>";
        add("another version", "versions", kar -> kar.header("Bundle-Version", "1.3.0"));
        add("another's name", "feature-name", kar -> kar.feature("name=\"" + ModuleKar.NAME, "name=\"scr"));
        add("started by Karaf", "starts", kar -> kar.feature(" start=\"false\"", ""));
        add(
                "a bundle that is not there",
                "bundle-missing",
                kar -> kar.feature(end, "<bundle>mvn:a/b/1</bundle>" + end));
        add(
                "a bundle from elsewhere",
                "bundle-missing",
                kar -> kar.feature(end, "<bundle>http://a/b.jar</bundle>" + end));
        add("two features", "features", kar -> kar.feature("</features>", "<feature name=\"b\"/></features>"));
        add(
                "a document type",
                "features",
                kar -> kar.feature("<features", "<!DOCTYPE f [<!ENTITY e SYSTEM \"file:/etc/passwd\">]><features"));
        add("half a document", "features", kar -> kar.feature(end, ""));
        for (String element :
                new String[] {"config", "configfile", "library", "conditional", "capability", "requirement"}) {
            add(
                    "with <" + element + ">",
                    "feature-element",
                    kar -> kar.feature(end, "<" + element + ">a</" + element + ">" + end));
        }
        add(
                "another repository",
                "feature-element",
                kar -> kar.feature("<feature name", "<repository>http://a</repository><feature name"));
    }

    private void strangers() {
        for (String path : new String[] {
            "resources/etc/users.properties",
            "etc/a.cfg",
            "a",
            "repository/a.jar",
            "repository/g/a/1/a-1.so",
            "deploy/a.jar"
        }) {
            add("with " + path, "unexpected", kar -> kar.file(path, new byte[1]));
        }
        add(
                "a bundle that nobody names",
                "unexpected",
                kar -> kar.file("repository/g/a/1/a-1.jar", new RawZip().bytes()));
        for (String path : new String[] {
            "META-INF/xx" + ModuleKar.JAR.substring("repository/".length()), "META-INF/a.JAR", "meta-inf/a.jar", "a.jar"
        }) {
            add("with a bundle in " + path, "unexpected", kar -> kar.file(path, new RawZip().bytes()));
        }
        add("two documents", "features", kar -> kar.file("repository/g/a/1/a-1-features.xml", new byte[1]));
    }

    private void platforms() {
        for (String versions : new String[] {"[0.2,1)", "[1,2)", "0.1.1", "(0.1,1)", "[0.0.1,0.1)"}) {
            signed(
                    "for the platform " + versions,
                    "registry.archive.api",
                    maker,
                    kar -> kar.header("Guildhall-Api", versions));
        }
        add("for no platform", "manifest", kar -> kar.header("Guildhall-Api", "[x"));
    }

    private void names() {
        for (String name : new String[] {"log", "guildhall"}) {
            signed("called like the feature " + name, "registry.archive.feature-taken", maker, kar -> kar.header(
                            "Bundle-SymbolicName", name)
                    .feature("name=\"" + ModuleKar.NAME, "name=\"" + name));
        }
    }

    private void libraries() {
        for (String version : new String[] {"1.82.0", "1.83.0.fixed", "1.84.0", "0"}) {
            signed(
                    "with the library " + version,
                    "registry.archive.library",
                    maker,
                    kar -> kar.bundle("b", Map.of("Bundle-SymbolicName", LIBRARY, "Bundle-Version", version)));
        }
        signed(
                "with other content in the same version of a library",
                "registry.archive.library-content",
                maker,
                kar -> kar.bundle("b", Map.of("Bundle-SymbolicName", LIBRARY, "Bundle-Version", "1.83.0")));
    }

    private void signers(TestSigner revoked) {
        Duration year = Duration.ofDays(365);
        all.add(new BadArchive("unsigned", "registry.signature.missing", file -> write(new ModuleKar(), file)));
        signed("by a stranger", "registry.signature.unknown-signer", TestSigner.authority("Stranger"));
        signed("by who vouches for web servers", "registry.signature.unknown-signer", authority.issueServer("Web"));
        signed("by who may not vouch", "registry.signature.unknown-signer", maker.issue("Friend"));
        signed("with a short key", "registry.signature.weak", authority.issueWeak("Short"));
        signed(
                "too late",
                "registry.signature.expired",
                authority.issue("Late", NOW.minus(year), NOW.minusSeconds(400)));
        signed(
                "too early",
                "registry.signature.not-yet",
                authority.issue("Early", NOW.plusSeconds(400), NOW.plus(year)));
        signed("by who is revoked", "registry.revocation.revoked", revoked);
        signed("a revoked version", "registry.revocation.revoked", maker, kar -> kar.header("Bundle-Version", "1.2.1")
                .feature("version=\"1.2.0\"", "version=\"1.2.1\""));
        all.add(new BadArchive(
                "by MD5", "registry.signature.weak", file -> maker.sign(write(new ModuleKar(), file), "MD5")));
    }

    private void tampered() {
        byte[] content = "changed".getBytes(StandardCharsets.UTF_8);
        for (String path : new String[] {"META-INF/a", "META-INF/services/a", "META-INF/versions/9/a"}) {
            changed("signed, then " + path + " added", "registry.signature.added", zip -> zip.add(path, content));
        }
        all.add(new BadArchive("signed, then changed", "registry.signature.broken", file -> {
            Path signed = maker.sign(write(new ModuleKar(), file));
            Path other = write(new ModuleKar().header("Bundle-Name", "other"), file.resolveSibling("other"));
            replace(signed, other);
        }));
    }

    private interface Adding {
        void to(RawZip zip);
    }

    private void changed(String name, String key, Adding adding) {
        all.add(new BadArchive(name, key, file -> {
            RawZip zip = copy(maker.sign(write(new ModuleKar(), file)), file);
            adding.to(zip);
            Files.write(file, zip.bytes());
        }));
    }

    /** Puts the bundle of another archive into a signed one. */
    private static void replace(Path signed, Path other) throws IOException {
        RawZip zip = copy(signed, other);
        Files.delete(other);
        Files.write(signed, zip.bytes());
    }

    private static RawZip copy(Path signed, Path other) throws IOException {
        RawZip zip = new RawZip();
        try (ZipFile from = new ZipFile(signed.toFile());
                ZipFile bundles = new ZipFile(other.toFile())) {
            for (ZipEntry entry : from.stream().toList()) {
                ZipFile source = entry.getName().endsWith(".jar") ? bundles : from;
                zip.add(
                        entry.getName(),
                        source.getInputStream(source.getEntry(entry.getName())).readAllBytes());
            }
        }
        return zip;
    }

    private void signed(String name, String key, TestSigner signer) {
        signed(name, key, signer, kar -> kar);
    }

    private void signed(String name, String key, TestSigner signer, UnaryOperator<ModuleKar> change) {
        all.add(new BadArchive("signed " + name, key, file -> signer.sign(write(change.apply(new ModuleKar()), file))));
    }

    private void add(String name, String key, UnaryOperator<ModuleKar> change) {
        all.add(new BadArchive(name, key, file -> write(change.apply(new ModuleKar()), file)));
    }

    private static Path write(ModuleKar kar, Path file) throws IOException {
        return Files.write(file, kar.zip().bytes());
    }
}
