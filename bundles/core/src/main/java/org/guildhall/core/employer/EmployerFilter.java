// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import org.guildhall.api.Id;

/**
 * Which employers a list shows.
 *
 * @param under those on the list of that union, or of one below it
 * @param text any part of the name, or the beginning of the code; empty for all
 * @param industry only those of that section; empty for all
 * @param ownership only those of that code; empty for all
 * @param withoutUnion only those whose workers have no union
 * @param ended those that are no more, instead of those that are there
 */
public record EmployerFilter(
        Id under, String text, String industry, String ownership, boolean withoutUnion, boolean ended) {

    /** Those that are there, with or without a union. */
    public static EmployerFilter named(Id under, String text) {
        return new EmployerFilter(under, text, "", "", false, false);
    }
}
