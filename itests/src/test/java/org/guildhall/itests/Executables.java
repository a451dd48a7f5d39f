// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine's own programs. */
final class Executables {

    private Executables() {}

    /** The first of these that is installed. */
    static Path find(String... names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(names[0] + " is not installed"));
    }
}
