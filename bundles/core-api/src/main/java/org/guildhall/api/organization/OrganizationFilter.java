// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Which organizations a list shows.
 *
 * @param under that one, and those below it
 * @param name any part of the name; empty for all
 * @param kind only those of that kind
 * @param level only those of that level
 */
public record OrganizationFilter(
        Id under, String name, Optional<OrganizationKind> kind, Optional<OrganizationLevel> level) {

    /** One organization and all below it whose name contains the text; all of them if it is empty. */
    public static OrganizationFilter named(Id under, String name) {
        return new OrganizationFilter(under, name, Optional.empty(), Optional.empty());
    }
}
