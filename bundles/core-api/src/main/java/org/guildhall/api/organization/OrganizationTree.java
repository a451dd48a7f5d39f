// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The bare shape of the tree: who is above whom, nothing else about anybody. For checks of scope and inheritance, which
 * come before there is an actor to check. Always current. Thread-safe.
 */
@ProviderType
public interface OrganizationTree {

    /**
     * From the national organization down to {@code organization}, both included.
     *
     * @throws org.guildhall.api.error.NotFoundException {@code guildhall.organization.unknown}
     */
    List<Id> path(Id organization);

    /** The {@linkplain #path(Id) paths} of those of the organizations that exist, all found at once. */
    Map<Id, List<Id>> paths(Collection<Id> organizations);

    /** How many organizations there are from {@code organization} down, itself included. */
    long size(Id organization);
}
