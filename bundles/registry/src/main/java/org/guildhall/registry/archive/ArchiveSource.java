// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.zip.BadZipException;

/**
 * Where an archive comes from, to be read once, straight into the staging folder.
 *
 * @param name of its file, without folders
 */
public record ArchiveSource(String name, Content content) {

    private static final Pattern NAME = Pattern.compile("(?!\\.+$)[^/\\\\]+");

    /** Writes what an archive holds. */
    public interface Content {

        /** @throws org.guildhall.api.error.GuildhallException if there is none, or too much */
        void copyTo(Path copy) throws IOException;
    }

    public ArchiveSource {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
    }

    /** A file on this machine. */
    public static ArchiveSource of(Path file) {
        String name = String.valueOf(file.getFileName());
        return new ArchiveSource(name, copy -> {
            if (!Files.isRegularFile(file)) {
                throw new NotFoundException("registry.archive.no-file", file.toString());
            }
            try {
                Files.write(copy, ModuleArchive.content(file));
            } catch (BadZipException e) {
                throw e.of(name);
            }
        });
    }
}
