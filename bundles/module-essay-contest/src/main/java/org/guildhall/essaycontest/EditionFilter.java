// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Which editions a list shows.
 *
 * @param organization those that it and the unions above it hold
 * @param state only those that stand there now
 * @param year only that one's
 * @param theme any part of the theme; empty for all
 */
public record EditionFilter(Id organization, Optional<EditionState> state, Optional<Integer> year, String theme) {

    /** All that the organization and the unions above it hold. */
    public static EditionFilter at(Id organization) {
        return new EditionFilter(organization, Optional.empty(), Optional.empty(), "");
    }
}
