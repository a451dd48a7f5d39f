// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

/**
 * A module of which nothing is left.
 *
 * @param export the file with what was there, in the data folder's {@code exports/} of the node that removed it
 */
public record Purged(String module, String export) {}
