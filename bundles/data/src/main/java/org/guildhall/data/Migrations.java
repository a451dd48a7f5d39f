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
     * Runs what has not run: all of it, or nothing.
     *
     * @throws IllegalStateException if a file fails; its message says which statement and why
     */
    void migrate(String unit, Map<String, String> files);
}
