// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

/**
 * A table in an export.
 *
 * @param file in the export
 * @param sha256 of that file
 */
public record ExportedTable(String table, String file, long rows, String sha256) {}
