// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Which entries a list shows.
 *
 * @param edition only those to this one
 * @param category only those in this one; empty for all
 * @param title any part of the title; empty for all
 */
public record EntryFilter(Optional<Id> edition, String category, String title) {

    /** All entries to one edition. */
    public static EntryFilter to(Id edition) {
        return new EntryFilter(Optional.of(edition), "", "");
    }
}
