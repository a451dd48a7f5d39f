// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

/** How many rows of a table belong to a region; they stay, whatever is switched. */
public record KeptRows(String table, long rows) {}
