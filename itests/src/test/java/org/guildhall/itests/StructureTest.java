// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows and the names of the house, read from what was built. */
class StructureTest {

    private static final List<String> API = List.of("org.guildhall.api");
    private static final List<String> API_AND_REST = List.of("org.guildhall.api", "org.guildhall.rest");
    private static final List<String> ALL_CONTRACTS =
            List.of("org.guildhall.api", "org.guildhall.data", "org.guildhall.rest", "org.guildhall.console");

    /** From which packages a bundle may import; a bundle that is not named may use all contracts. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            entry("core-api", List.of()),
            entry("data", API),
            entry("rest", API),
            entry("console", API_AND_REST),
            entry("pages", API),
            entry("operations", API_AND_REST),
            entry("web", List.of("org.guildhall.api", "org.guildhall.rest", "org.guildhall.pages")),
            entry("testing", List.of("org.guildhall.api", "org.guildhall.data", "org.guildhall.pages")));

    private static final Set<String> EXPORTERS = Set.of("core-api", "data", "rest", "console", "pages");

    @ParameterizedTest
    @MethodSource("bundles")
    void importsFollowTheArrows(BuiltBundle bundle) throws IOException {
        List<String> allowed = ARROWS.getOrDefault(bundle.folder(), ALL_CONTRACTS);
        assertThat(bundle.imports())
                .allMatch(name -> allowed.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + ".")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyContractsAreExportedAndEachHasAVersion(BuiltBundle bundle) throws IOException {
        if (EXPORTERS.contains(bundle.folder())) {
            assertThat(bundle.exports()).isNotEmpty().allMatch(export -> export.contains(";version="));
        } else {
            assertThat(bundle.exports()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void namesFollowFromTheFolder(BuiltBundle bundle) throws IOException {
        assertThat(bundle.symbolicName()).isEqualTo("guildhall-" + bundle.folder());
        if (bundle.isModule()) {
            assertThat("module-" + bundle.id()).isEqualTo(bundle.folder());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void tablesWordsAndPermissionsBeginWithTheId(BuiltBundle bundle) throws IOException {
        String id = bundle.id();
        assertThat(bundle.tables()).allMatch(table -> table.startsWith(id.replace('-', '_') + "_"));
        assertThat(bundle.words("messages.properties")).allMatch(key -> key.startsWith(id + "."));
        assertThat(bundle.pagePermissions()).allMatch(permission -> permission.startsWith(id + "."));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void wordsAreThereInBothLanguages(BuiltBundle bundle) throws IOException {
        assertThat(bundle.words("messages_en.properties")).isEqualTo(bundle.words("messages.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatTheHistoryTellsHasWords(BuiltBundle bundle) throws IOException {
        assertThat(bundle.words("messages.properties")).containsAll(bundle.eventWords());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void weavingBringsNoNeedForJaxb(BuiltBundle bundle) throws IOException {
        assertThat(bundle.allImports()).noneMatch(name -> name.startsWith("javax.xml.bind"));
    }

    @Test
    void aModuleArchiveHasItsClassesOnlyInItsBundle() throws IOException {
        try (JarFile archive = new JarFile(Platform.kar("essay-contest").toFile())) {
            assertThat(archive.stream().map(JarEntry::getName))
                    .noneMatch(name -> name.endsWith(".class"))
                    .anyMatch(name -> name.startsWith("repository/") && name.endsWith(".jar"));
        }
    }

    @Test
    void theDistributionHasEachBundleInOneVersion() throws IOException {
        Map<String, Set<String>> versions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Platform.ROOT.resolve("karaf-assembly/target/assembly/system"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    var header = file.getManifest().getMainAttributes();
                    String name = header.getValue("Bundle-SymbolicName");
                    if (name != null) {
                        versions.computeIfAbsent(name.split(";")[0], key -> new TreeSet<>())
                                .add(header.getValue("Bundle-Version"));
                    }
                }
            }
        }
        assertThat(versions).containsKey("guildhall-core-api").allSatisfy((name, each) -> assertThat(each)
                .hasSize(1));
    }

    @Test
    void theSbomListsWhatTheDistributionHolds() throws IOException {
        Path assembly = Platform.ROOT.resolve("karaf-assembly/target/assembly");
        Set<String> listed = new TreeSet<>();
        new ObjectMapper()
                .readTree(assembly.resolve("sbom/bom.json").toFile())
                .path("components")
                .forEach(component -> listed.add(component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar"));
        Set<String> held = new TreeSet<>();
        for (String folder : List.of("system", "lib")) {
            try (Stream<Path> files = Files.walk(assembly.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".jar"))
                        .forEach(held::add);
            }
        }
        assertThat(listed).hasSizeGreaterThan(100).isEqualTo(held);
    }

    static List<BuiltBundle> bundles() throws IOException {
        return BuiltBundle.all();
    }
}
