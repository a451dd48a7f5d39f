// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The names in one zip, none of which may stand for two things. */
final class EntryNames {

    private final Set<String> all = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final UnaryOperator<String> same;

    /** @param same gives the same name to whatever may be in the same place */
    EntryNames(UnaryOperator<String> same) {
        this.same = same;
    }

    void add(String name) throws BadZipException {
        boolean folder = name.endsWith("/");
        String key = same.apply(folder ? name.substring(0, name.length() - 1) : name);
        boolean taken = !all.add(key) || !folder && folders.contains(key);
        (folder ? folders : files).add(key);
        for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
            folders.add(key.substring(0, end));
            taken |= files.contains(key.substring(0, end));
        }
        if (taken) {
            throw new BadZipException("registry.archive.duplicate", name);
        }
    }
}
