// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.rule;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one place to ask for a number that law or custom has set; none stands in code. What the nearest union above has
 * decided goes before what holds in its region, and that before what holds everywhere. Rules are public, so nobody has to
 * say who asks. Always current. Thread-safe.
 */
@ProviderType
public interface Rules {

    /**
     * What holds for an organization on that day.
     *
     * @throws org.guildhall.api.error.NotFoundException {@code core.rule.unknown} if nothing does
     */
    Rule get(String code, Id organization, LocalDate day);

    /** All that holds for an organization on that day, by code. */
    List<Rule> list(Id organization, LocalDate day);
}
