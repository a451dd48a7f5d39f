// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file;

import org.guildhall.api.Id;

/**
 * A file that was uploaded. Its content never changes.
 *
 * @param name as the uploader called it, without folders; good for showing, never for finding a file
 * @param type the media type its content shows, whatever its name says
 * @param size in bytes
 */
public record StoredFile(Id id, String name, String type, long size) {

    /** Whether a browser may show it in a page. */
    public boolean isImage() {
        return type.startsWith("image/");
    }
}
