// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/** Decides behind {@link Actor#require} and {@link Actor#may}; nobody else calls it. Thread-safe. */
@ProviderType
public interface Guard {

    /** As {@link Actor#require}. */
    void require(Actor actor, Permission permission, Id organization);

    /** As {@link Actor#may}. */
    boolean may(Actor actor, Permission permission, Id organization);

    /** As {@link Actor#mayAt}. */
    default Set<Id> mayAt(Actor actor, Permission permission, Collection<Id> organizations) {
        return organizations.stream()
                .filter(organization -> may(actor, permission, organization))
                .collect(Collectors.toSet());
    }
}
