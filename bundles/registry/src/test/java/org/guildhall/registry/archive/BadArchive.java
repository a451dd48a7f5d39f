// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An archive that must not come in.
 *
 * @param key of the sentence that says why
 */
record BadArchive(String name, String key, Making making) {

    /** Writes the archive. */
    interface Making {
        void to(Path file) throws IOException;
    }

    @Override
    public String toString() {
        return key + ": " + name;
    }
}
