// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

/**
 * A module of which nothing is left but uploaded files that could not be exported.
 *
 * @param export the file with what was there, in the data folder's {@code exports/} of the node that removed it
 * @param left how many uploaded files stay, because the export does not have them
 */
public record Purged(String module, String export, int left) {}
