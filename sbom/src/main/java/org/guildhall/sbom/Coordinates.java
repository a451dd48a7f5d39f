// SPDX-License-Identifier: Apache-2.0
package org.guildhall.sbom;

import java.nio.file.Path;

/** Where Maven's repository has an artifact. */
record Coordinates(String group, String name, String version) {

    /** @param file below that repository */
    static Coordinates of(Path repository, Path file) {
        Path folder = repository.relativize(file).getParent();
        int names = folder.getNameCount();
        return new Coordinates(
                folder.subpath(0, names - 2)
                        .toString()
                        .replace(folder.getFileSystem().getSeparator(), "."),
                folder.getName(names - 2).toString(),
                folder.getName(names - 1).toString());
    }

    String purl() {
        return "pkg:maven/" + group + "/" + name + "@" + version;
    }
}
