// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files of an H2 database among whose users some may be interrupted. H2 itself reads and writes by a
 * {@link FileChannel}, which is closed for everybody when one thread is interrupted in it, or comes into it interrupted.
 * Of what H2 offers against that, one opens the file again, and loses its lock for a moment; the other uses threads that
 * keep the class loader of whichever module made them.
 */
public final class SteadyFiles extends FilePathWrapper {

    private static final String SCHEME = "steady";
    private static final String USUAL = "jdbc:h2:file:";

    /** H2 makes one for each file. */
    public SteadyFiles() {
        // its path is set afterwards
    }

    /** The same database in steady files, if it is one of H2 in a file. */
    static String address(String url) {
        if (!url.startsWith(USUAL)) {
            return url;
        }
        FilePath.register(new SteadyFiles());
        return "jdbc:h2:" + SCHEME + ":" + url.substring(USUAL.length());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SteadyFile(getBase().toString(), mode);
    }
}
