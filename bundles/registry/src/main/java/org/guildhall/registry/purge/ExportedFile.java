// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import org.guildhall.api.Id;
import org.guildhall.data.file.StoredFile;

/**
 * An uploaded file in an export.
 *
 * @param id by which the module's tables name it
 * @param name as its uploader called it
 * @param file in the export; null if the disk of the node that exported did not have it: it stays where it is
 * @param sha256 of its content; null if it is not there
 */
public record ExportedFile(Id id, String name, String type, String file, String sha256) {

    static ExportedFile lost(StoredFile file) {
        return new ExportedFile(file.id(), file.name(), file.type(), null, null);
    }

    boolean isLost() {
        return file == null;
    }
}
