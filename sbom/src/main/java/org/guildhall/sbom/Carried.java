// SPDX-License-Identifier: Apache-2.0
package org.guildhall.sbom;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the libraries within our own bundles: by their classes, or whole, among the dependencies of this program. */
final class Carried {

    private final Path repository;
    private final ClassLoader dependencies;
    private final List<Path> jars;

    /** @param jars the files of the dependencies */
    Carried(Path repository, ClassLoader dependencies, List<Path> jars) {
        this.repository = repository;
        this.dependencies = dependencies;
        this.jars = jars;
    }

    /** The files in Maven's repository that the bundle's foreign content was taken from. */
    List<Path> in(Archive bundle) throws IOException {
        Set<Path> found = new TreeSet<>(Comparator.comparing(Path::toString));
        for (String entry : bundle.entries()) {
            if (entry.endsWith(".class") && !entry.startsWith("org/guildhall/")) {
                found.add(fileOf(entry));
            } else if (entry.endsWith(".jar")) {
                found.add(whole(entry));
            }
        }
        return List.copyOf(found);
    }

    Coordinates coordinates(Path file) {
        return Coordinates.of(repository, file);
    }

    private Path fileOf(String entry) {
        URL place = dependencies.getResource(entry);
        if (place == null || !"jar".equals(place.getProtocol())) {
            throw new IllegalArgumentException("carries " + entry + ", of which nobody knows where it is from");
        }
        String address = place.getPath();
        return Path.of(URI.create(address.substring(0, address.indexOf('!'))));
    }

    private Path whole(String entry) {
        return jars.stream()
                .filter(jar -> jar.getFileName().toString().equals(entry))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("carries " + entry + ", of which nobody knows where it is from"));
    }
}
