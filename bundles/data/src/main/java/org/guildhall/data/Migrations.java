// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings the tables of a persistence unit up to date for a version that does not run yet, while the old one does. The SQL
 * files are given by their paths in the bundle, for example {@code db/common/V002__judges.sql}. Thread-safe.
 */
@ProviderType
public interface Migrations {

    /**
     * The paths of the files that have not run, in the order in which they will.
     *
     * @throws IllegalStateException if files that ran were edited since, or the tables are newer than the files
     */
    List<String> pending(String unit, Map<String, String> files);

    /**
     * Tries on a copy what {@link #migrate} would do, where the database could not undo a part of it.
     *
     * @throws IllegalStateException if a file fails; its message says why
     */
    void rehearse(String unit, Map<String, String> files);

    /**
     * Runs what has not run.
     *
     * @throws IllegalStateException if a file fails; its message says why
     */
    void migrate(String unit, Map<String, String> files);

    /**
     * Removes what a migration that failed or broke off after its rehearsal has left, where the database does not do so
     * by itself.
     *
     * @param inverse the statements that take it back
     */
    void undo(String unit, Map<String, String> files, List<String> inverse);
}
