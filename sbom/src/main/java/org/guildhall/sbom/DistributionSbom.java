// SPDX-License-Identifier: Apache-2.0
package org.guildhall.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists everything that the distribution holds, in CycloneDX, and refuses what has a licence that nobody has accepted. It
 * reads the distribution itself: most of it comes in by Karaf's features, of which Maven's own list of dependencies knows
 * nothing.
 */
public final class DistributionSbom {

    private static final String OURS = "guildhall-";

    private final Licences licences = new Licences();
    private final List<String> refused = new ArrayList<>();
    private final Path assembly;
    private final Carried carried;
    private final Path packageLock;

    DistributionSbom(Path assembly, Carried carried, Path packageLock) {
        this.assembly = assembly;
        this.carried = carried;
        this.packageLock = packageLock;
    }

    /**
     * Writes {@code sbom/bom.json} into the distribution.
     *
     * @param arguments the distribution, Maven's repository, the lock file of the pages' libraries, our version
     */
    public static void main(String... arguments) throws IOException {
        Path assembly = Path.of(arguments[0]);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Carried carried = new Carried(Path.of(arguments[1]), loader, jars(loader));
        DistributionSbom sbom = new DistributionSbom(assembly, carried, Path.of(arguments[2]));
        String bom = sbom.write(arguments[3]);
        Files.createDirectories(assembly.resolve("sbom"));
        Files.writeString(assembly.resolve("sbom/bom.json"), bom);
    }

    /** @throws IllegalArgumentException that names everything which must not be shipped */
    String write(String version) throws IOException {
        List<Component> components = new ArrayList<>();
        for (Path jar : jars(assembly.resolve("system"))) {
            components.add(component(jar, Coordinates.of(assembly.resolve("system"), jar)));
        }
        // some stand in both
        Set<Coordinates> listed = new HashSet<>();
        components.forEach(component -> listed.add(component.coordinates()));
        for (Path jar : jars(assembly.resolve("lib"))) {
            Coordinates at = new Archive(jar).coordinates().orElseThrow(() -> new IOException(jar + " has no name"));
            if (listed.add(at)) {
                components.add(component(jar, at));
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("not to be shipped:\n  " + String.join("\n  ", refused));
        }
        return json(version, components);
    }

    private Component component(Path jar, Coordinates at) throws IOException {
        Archive archive = new Archive(jar);
        List<Component> within = new ArrayList<>();
        if (at.name().startsWith(OURS)) {
            for (Path library : carried.in(archive)) {
                within.add(component(library, carried.coordinates(library)));
            }
        } else {
            archive.described().stream()
                    .filter(part -> !part.name().equals(at.name()))
                    .map(Component::part)
                    .forEach(within::add);
        }
        if (at.name().equals(OURS + "web")) {
            within.addAll(pageLibraries());
        }
        return Component.jar(at, archive.sha256(), licences(archive, at), within);
    }

    private List<String> licences(Archive archive, Coordinates at) throws IOException {
        try {
            return archive.licences(licences, at);
        } catch (IllegalArgumentException e) {
            refused.add(at.purl() + " " + e.getMessage());
            return List.of();
        }
    }

    /** All that the pages are made with, but for what makes them. */
    private List<Component> pageLibraries() throws IOException {
        List<Component> libraries = new ArrayList<>();
        JsonNode packages = new ObjectMapper().readTree(packageLock.toFile()).path("packages");
        packages.properties().forEach(entry -> {
            String name = entry.getKey().replaceFirst("^.*node_modules/", "");
            if (!name.isEmpty() && !name.contains("esbuild")) {
                libraries.add(pageLibrary(name, entry.getValue()));
            }
        });
        return libraries;
    }

    private Component pageLibrary(String name, JsonNode at) {
        List<String> ids = List.of();
        try {
            ids = List.of(licences.ofPackage(at.path("license").asText()));
        } catch (IllegalArgumentException e) {
            refused.add("pkg:npm/" + name + " " + e.getMessage());
        }
        return Component.npm(name, at.path("version").asText(), ids);
    }

    private static String json(String version, List<Component> components) throws IOException {
        Map<String, Object> bom = new LinkedHashMap<>();
        bom.put("bomFormat", "CycloneDX");
        bom.put("specVersion", "1.6");
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        byte[] content = mapper.writeValueAsBytes(components);
        // of the content, so that the same distribution has the same number
        bom.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(content));
        bom.put("version", 1);
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("type", "application");
        ours.put("name", "guildhall");
        ours.put("version", version);
        bom.put("metadata", Map.of("component", ours));
        bom.put("components", components);
        return new String(mapper.writeValueAsBytes(bom), StandardCharsets.UTF_8);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> jars(ClassLoader loader) {
        if (!(loader instanceof URLClassLoader dependencies)) {
            throw new IllegalStateException("runs within Maven, whose class loader knows the dependencies");
        }
        return Stream.of(dependencies.getURLs()).map(DistributionSbom::path).toList();
    }

    private static Path path(URL address) {
        try {
            return Path.of(address.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
