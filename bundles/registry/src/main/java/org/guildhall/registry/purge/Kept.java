// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.util.List;
import org.guildhall.data.file.StoredFile;

/**
 * What there is of a module's data.
 *
 * @param tables its own, and those in which unions decided about it
 * @param files that people have uploaded and it keeps
 */
record Kept(List<KeptTable> tables, List<StoredFile> files) {}
