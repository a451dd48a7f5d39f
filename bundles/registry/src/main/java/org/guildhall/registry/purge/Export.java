// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.time.Instant;
import java.util.List;

/**
 * What a module's data were written to, and what the file says of itself in its {@code manifest.json}.
 *
 * @param version of the module that wrote them last; null if nobody knows it any more
 * @param follows the export that was made before some of the data were removed, and was lost; null if this one has all
 */
public record Export(
        String module,
        String version,
        Instant exportedAt,
        String follows,
        List<ExportedTable> tables,
        List<ExportedFile> files) {}
