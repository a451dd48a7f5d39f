// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.time.Instant;
import java.util.List;

/**
 * What a module's data were written to, and what the file says of itself in its {@code manifest.json}.
 *
 * @param version of the module that wrote them last; null if nobody knows it any more
 */
public record Export(String module, String version, Instant exportedAt, List<ExportedTable> tables) {}
