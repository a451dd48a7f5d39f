// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of our bundles, as the build left it. */
final class BuiltBundle {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TABLE = Pattern.compile("create\\s+table\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private final String folder;
    private final Path jar;

    private BuiltBundle(String folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** All of them, in the order of their folders. */
    static List<BuiltBundle> all() throws IOException {
        try (Stream<Path> folders = Files.list(Platform.ROOT.resolve("bundles"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main")))
                    .sorted()
                    .map(folder -> new BuiltBundle(folder.getFileName().toString(), jarIn(folder)))
                    .toList();
        }
    }

    private static Path jarIn(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String folder() {
        return folder;
    }

    boolean isModule() {
        return folder.startsWith("module-");
    }

    /** Empty for a bundle without tables, words or addresses of its own. */
    String id() throws IOException {
        return header("Guildhall-Id");
    }

    String symbolicName() throws IOException {
        return header("Bundle-SymbolicName").split(";")[0];
    }

    /** What it exports, each with its attributes. */
    List<String> exports() throws IOException {
        return clauses("Export-Package");
    }

    /** What of ours it needs from other bundles. */
    Set<String> imports() throws IOException {
        Set<String> imports = allImports();
        imports.removeIf(name -> !name.startsWith("org.guildhall."));
        imports.removeAll(names(exports()));
        return imports;
    }

    /** The packages it needs, from whomever. */
    Set<String> allImports() throws IOException {
        return names(clauses("Import-Package"));
    }

    Set<String> tables() throws IOException {
        return text(name -> name.startsWith("db/") && name.endsWith(".sql"))
                .flatMap(sql -> TABLE.matcher(sql).results().map(result -> result.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of its words in one language. */
    Set<String> words(String file) throws IOException {
        Properties words = new Properties();
        for (String content : text(file::equals).toList()) {
            words.load(new StringReader(content));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    /** The keys of the words for the events it tells, which its classes name as {@code id/thing/EVENT}. */
    Set<String> eventWords() throws IOException {
        String id = id();
        if (id.isEmpty()) {
            return Set.of();
        }
        Pattern event = Pattern.compile("\\b" + id + "/([a-z-]+)/([A-Z_]+)\\b");
        return text(name -> name.endsWith(".class"))
                .flatMap(code -> event.matcher(code).results())
                .map(told -> id + "." + told.group(1) + ".event-"
                        + told.group(2).toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The permissions that its pages ask for. */
    Set<String> pagePermissions() throws IOException {
        Pattern permission = Pattern.compile("\"permission\"\\s*:\\s*\"([^\"]+)\"");
        return text("ui/ui.json"::equals)
                .flatMap(json -> permission.matcher(json).results().map(result -> result.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> text(Predicate<String> wanted) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Stream.Builder<String> contents = Stream.builder();
            for (JarEntry entry :
                    file.stream().filter(each -> wanted.test(each.getName())).toList()) {
                contents.add(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return contents.build();
        }
    }

    private List<String> clauses(String header) throws IOException {
        // commas within version ranges do not part clauses
        String value = QUOTED.matcher(header(header))
                .replaceAll(quoted -> quoted.group().replace(',', ' '));
        return Arrays.stream(value.split(","))
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    private static Set<String> names(List<String> clauses) {
        return clauses.stream().map(clause -> clause.split(";")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    private String header(String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String value = file.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        }
    }

    @Override
    public String toString() {
        return folder;
    }
}
